package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;

/**
 * Finitely many points among which all common zeros are: an equation in one letter is solved and its solutions put in, and
 * where there is none, two polynomial ones give one by their resultant.
 */
final class Elimination {

    private static final int MOST = 40;
    private static final int HIGHEST = 4;

    private final List<Map<String, Expr>> points = new ArrayList<>();

    private Elimination() {}

    /** BeyondReach where this does not lead to single points. */
    static List<Map<String, Expr>> points(List<Expr> equations, Set<String> letters) {
        Elimination elimination = new Elimination();
        elimination.step(equations, letters, Map.of());
        return elimination.points;
    }

    private void step(List<Expr> equations, Set<String> letters, Map<String, Expr> known) {
        if (letters.isEmpty()) {
            if (points.size() == MOST) {
                throw new BeyondReach("too many points");
            }
            points.add(known);
            return;
        }
        for (Expr equation : equations) {
            if (equation.variables().size() == 1 && solved(equation, equations, letters, known)) {
                return;
            }
        }
        for (int i = 0; i < equations.size(); i++) {
            for (Expr other : equations.subList(i + 1, equations.size())) {
                for (Expr resultant : resultants(equations.get(i), other)) {
                    if (solved(resultant, equations, letters, known)) {
                        return;
                    }
                }
            }
        }
        throw new BeyondReach("no single points");
    }

    private boolean solved(Expr equation, List<Expr> equations, Set<String> letters, Map<String, Expr> known) {
        String letter = equation.variables().iterator().next();
        List<Expr> values;
        try {
            values = new Solver(letter)
                    .zero(equation, Sign.EQUAL)
                    .points()
                    .orElseThrow(() -> new BeyondReach("no numbers that can be written"));
        } catch (BeyondReach reason) {
            return false;
        }
        Set<String> left = new TreeSet<>(letters);
        left.remove(letter);
        for (Expr value : values) {
            Map<String, Expr> by = Map.of(letter, value);
            Map<String, Expr> more = new LinkedHashMap<>(known);
            more.putAll(by);
            List<Expr> rest = equations.stream()
                    .filter(other -> !other.equals(equation))
                    .map(other -> other.substitute(by))
                    .toList();
            step(rest, left, more);
        }
        return true;
    }

    private static List<Expr> resultants(Expr one, Expr other) {
        Set<String> names = new TreeSet<>(one.variables());
        names.addAll(other.variables());
        if (names.size() != 2) {
            return List.of();
        }
        Eliminant eliminant = new Eliminant(names);
        Polynomial p = eliminant.rootless(eliminant.of(one).numerator());
        Polynomial q = eliminant.rootless(eliminant.of(other).numerator());
        if (eliminant.letters().size() > 2) {
            return List.of();
        }
        List<Expr> found = new ArrayList<>();
        for (int gone : eliminant.letters().values()) {
            if (p.degree(gone) > 0 && q.degree(gone) > 0 && p.degree(gone) <= HIGHEST && q.degree(gone) <= HIGHEST) {
                Polynomial resultant = Eliminant.determinant(sylvester(p.coefficients(gone), q.coefficients(gone)));
                if (!resultant.isConstant()) {
                    found.add(Written.of(resultant, Graph.letters(eliminant)));
                }
            }
        }
        return found;
    }

    private static List<List<Polynomial>> sylvester(List<Polynomial> p, List<Polynomial> q) {
        int size = p.size() + q.size() - 2;
        List<List<Polynomial>> rows = new ArrayList<>();
        for (int i = 0; i < q.size() - 1; i++) {
            rows.add(row(p, i, size));
        }
        for (int i = 0; i < p.size() - 1; i++) {
            rows.add(row(q, i, size));
        }
        return rows;
    }

    private static List<Polynomial> row(List<Polynomial> coefficients, int shift, int size) {
        List<Polynomial> row = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean inside = i >= shift && i - shift < coefficients.size();
            row.add(inside ? coefficients.get(i - shift) : Polynomial.ZERO);
        }
        return row;
    }
}
