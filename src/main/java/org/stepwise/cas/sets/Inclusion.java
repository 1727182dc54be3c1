package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;

/** Proofs that every point of a solved branch fulfils a statement. */
final class Inclusion {

    private final Graph graph;
    private final NonZero known;

    Inclusion(Graph graph, NonZero convention) {
        this.graph = graph;
        this.known = convention.and(graph.nonZero());
    }

    /** False where there is no proof. */
    boolean into(Expr statement) {
        if (isEmpty()) {
            return true;
        }
        List<Branch> branches = Branch.of(statement);
        if (branches.stream().anyMatch(this::into)) {
            return true;
        }
        return branches.size() > 1 && union(branches);
    }

    private boolean isEmpty() {
        return graph.equations().stream().anyMatch(this::nowhereZero)
                || graph.others().stream().anyMatch(other -> refuted(other));
    }

    private boolean refuted(Expr.Relation relation) {
        Expr difference = Branch.difference(relation);
        return difference.variables().isEmpty() && !relation.signs().getFirst().accepts(Places.sign(difference));
    }

    private boolean nowhereZero(Expr equation) {
        Eliminant eliminant = new Eliminant(new TreeSet<>(equation.variables()));
        return known.covers(eliminant.rootless(eliminant.of(equation).numerator()), eliminant);
    }

    private boolean into(Branch branch) {
        return branch.relations().stream().allMatch(this::follows);
    }

    /** Of branches that are one equation each: the product of them vanishes. */
    private boolean union(List<Branch> branches) {
        List<Expr> factors = new ArrayList<>();
        for (Branch branch : branches) {
            List<Expr> left = branch.relations().stream()
                    .filter(relation -> !follows(relation))
                    .map(Branch::difference)
                    .toList();
            if (left.size() != 1
                    || branch.equations().size() != branch.relations().size()) {
                return false;
            }
            factors.add(left.getFirst());
        }
        return vanishes(Build.product(factors).substitute(graph.solved()));
    }

    private boolean follows(Expr.Relation relation) {
        Expr difference = Branch.difference(relation).substitute(graph.solved());
        Sign sign = relation.signs().getFirst();
        if (difference.variables().isEmpty()) {
            return Truth.sign(difference, Point.EMPTY)
                    .filter(value -> sign.accepts(value))
                    .isPresent();
        }
        if (sign == Sign.EQUAL) {
            return vanishes(difference);
        }
        return graph.others().stream().anyMatch(other -> implies(other, difference, sign));
    }

    /** One inequality from another that differs by a positive factor. */
    private boolean implies(Expr.Relation other, Expr difference, Sign sign) {
        Expr given = Branch.difference(other);
        Eliminant eliminant =
                new Eliminant(new TreeSet<>(Build.sum(given, difference).variables()));
        Fraction ratio = eliminant.of(given).over(eliminant.of(difference));
        if (!ratio.isConstant() || ratio.isZero() || !defined(eliminant) || !eliminant.rootless()) {
            return false;
        }
        Rational factor = ratio.constantValue();
        Sign way = other.signs().getFirst();
        Sign turned = factor.signum() < 0 ? way.mirrored() : way;
        return turned == sign
                || turned == Sign.LESS && (sign == Sign.AT_MOST || sign == Sign.UNEQUAL)
                || turned == Sign.GREATER && (sign == Sign.AT_LEAST || sign == Sign.UNEQUAL);
    }

    private boolean defined(Eliminant eliminant) {
        return List.copyOf(eliminant.divisors()).stream()
                .allMatch(divisor -> known.covers(divisor, eliminant) || apart(divisor, eliminant));
    }

    private boolean vanishes(Expr difference) {
        Eliminant eliminant = new Eliminant(graph.free());
        Fraction value = eliminant.of(difference);
        if (!defined(eliminant) || !realRoots(difference)) {
            return false;
        }
        if (value.isZero()) {
            return true;
        }
        Polynomial target = value.numerator();
        for (Expr equation : graph.equations()) {
            Polynomial source = eliminant.of(equation).numerator();
            if (!source.isConstant()
                    && source.factors().bases().stream()
                            .filter(base -> !known.covers(base, eliminant))
                            .allMatch(base -> base.divides(target))) {
                return true;
            }
        }
        return false;
    }

    /** Roots are real here if they stand in the branch itself, so that it has no points without them. */
    private boolean realRoots(Expr expr) {
        List<Expr> roots = new ArrayList<>();
        collect(expr, roots);
        List<Expr> own = new ArrayList<>();
        graph.solved().values().forEach(value -> collect(value, own));
        graph.equations().forEach(value -> collect(value, own));
        return own.containsAll(roots);
    }

    private static void collect(Expr expr, List<Expr> roots) {
        boolean root = expr instanceof Expr.Call
                || expr instanceof Expr.Power(Expr _, Expr exponent, org.stepwise.cas.tree.Span _)
                        && !(exponent instanceof Expr.Whole)
                        && !(exponent instanceof Expr.Negation);
        if (root && !expr.variables().isEmpty()) {
            roots.add(expr);
        }
        expr.children().forEach(child -> collect(child, roots));
    }

    /** A divisor that is linear in a letter: where it is zero an equation that is left cannot hold. */
    private boolean apart(Polynomial divisor, Eliminant eliminant) {
        return divisor.factors().bases().stream()
                .allMatch(base -> eliminant.letters().entrySet().stream().anyMatch(letter -> {
                    Expr zero = zero(base, letter.getValue(), eliminant);
                    return zero != null
                            && graph.equations().stream()
                                    .anyMatch(equation -> isFalseAt(equation, letter.getKey(), zero));
                }));
    }

    /** The value of the letter at which the polynomial vanishes, if it has a number in front of that letter. */
    private static @Nullable Expr zero(Polynomial base, int letter, Eliminant eliminant) {
        List<Polynomial> parts = base.coefficients(letter);
        return eliminant.rootless() && parts.size() == 2 && parts.getLast().isConstant()
                ? Build.quotient(
                        Build.negation(Written.of(parts.getFirst(), Graph.letters(eliminant))),
                        Build.number(parts.getLast().constantValue()))
                : null;
    }

    private static boolean isFalseAt(Expr equation, String letter, Expr zero) {
        try {
            Expr at = equation.substitute(Map.of(letter, zero));
            Eliminant eliminant = new Eliminant(new TreeSet<>(at.variables()));
            Fraction value = eliminant.of(at);
            return value.isConstant() && !value.isZero();
        } catch (BeyondReach | ArithmeticException reason) {
            return false;
        }
    }
}
