package org.stepwise.solver.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.equations.Equations;
import org.stepwise.solver.inequalities.Inequalities;
import org.stepwise.solver.rewriting.Rewriters;
import org.stepwise.solver.rewriting.Surds;

/** A linear equation and one that is not: solved for a letter, put in, and each solution put back. */
final class MixedSystems {

    private final List<String> letters;

    MixedSystems(List<String> letters) {
        this.letters = letters;
    }

    Expr solve(List<Expr> given, Board board) {
        if (given.size() != 2 || letters.size() != 2) {
            throw new BeyondSchool("Only two equations with two letters are solved where one of them is not linear.");
        }
        List<Expr> equations = new ArrayList<>(given);
        int linear = linear(equations);
        String name = alone(equations.get(linear));
        Expr definition = equations.get(linear);
        if (!(Statements.left(definition) instanceof Expr.Name first
                && first.name().equals(name))) {
            definition = new Equations(name).solve(definition, Systems.framed(board, equations, linear));
        }
        if (!Trees.isEquation(definition)) {
            throw new BeyondSchool("The first equation could not be solved for one letter.");
        }
        equations.set(linear, definition);
        int other = 1 - linear;
        Expr value = Statements.right(definition);
        equations.set(other, equations.get(other).substitute(Map.of(name, value)));
        board.write(Systems.list(equations), Rule.SUBSTITUTE, definition);
        String rest = letters.getFirst().equals(name) ? letters.getLast() : letters.getFirst();
        Expr found = new Equations(rest).solve(equations.get(other), Systems.framed(board, equations, other));
        if (found.equals(Statements.NOTHING)) {
            return found;
        }
        if (found.equals(Statements.EVERYTHING)) {
            board.write(definition, Rule.SAME_EQUATION);
            return definition;
        }
        return back(Statements.alternatives(found), name, value, board);
    }

    private static int linear(List<Expr> equations) {
        for (int i = 0; i < equations.size(); i++) {
            Expr equation = equations.get(i);
            boolean alone = Statements.left(equation) instanceof Expr.Name name
                    && !Statements.right(equation).variables().contains(name.name());
            if (alone && isLinear(equation)) {
                return i;
            }
        }
        for (int i = 0; i < equations.size(); i++) {
            if (isLinear(equations.get(i))) {
                return i;
            }
        }
        for (int i = 0; i < equations.size(); i++) {
            Expr equation = equations.get(i);
            if (Statements.left(equation) instanceof Expr.Name name
                    && !Statements.right(equation).variables().contains(name.name())) {
                return i;
            }
        }
        for (int i = 0; i < equations.size(); i++) {
            if (isProduct(equations.get(i))) {
                return i;
            }
        }
        throw new BeyondSchool("None of the equations is linear.");
    }

    private static boolean isLinear(Expr equation) {
        return LinearForm.of(equation, Set.copyOf(equation.variables())).isPresent();
    }

    /** xy = 12: a product of letters that is a number, and not 0. */
    private static boolean isProduct(Expr equation) {
        Terms left = Terms.of(Statements.left(equation)).orElse(new Terms(List.of()));
        return left.list().size() == 1
                && left.list().getFirst().powers().size() == 2
                && left.list().getFirst().powers().values().stream().allMatch(Rational.ONE::equals)
                && Literals.value(Statements.right(equation))
                        .filter(value -> !value.isZero())
                        .isPresent();
    }

    /** The letter that the linear equation is solved for: one that stands alone, or has 1 or -1 before it. */
    private String alone(Expr equation) {
        if (Statements.left(equation) instanceof Expr.Name name
                && !Statements.right(equation).variables().contains(name.name())) {
            return name.name();
        }
        Expr difference = Build.difference(Statements.left(equation), Statements.right(equation));
        Terms all = Terms.of(Rewriters.EXPAND.silently(difference)).orElseThrow(Inequalities::unknown);
        return Stream.of(Rational.ONE, Rational.of(-1))
                .flatMap(number -> letters.reversed().stream()
                        .filter(letter -> all.list().stream()
                                .anyMatch(term ->
                                        term.uses(letter) && term.number().equals(number))))
                .findFirst()
                .or(() ->
                        letters.stream().filter(equation.variables()::contains).findFirst())
                .orElseThrow();
    }

    /** Each value put into what the other letter is. */
    private Expr back(List<Expr> values, String name, Expr value, Board board) {
        List<Expr> lines = new ArrayList<>();
        for (Expr one : values) {
            lines.add(pair(one, Build.equation(Build.name(name), value)));
        }
        for (int i = 0; i < values.size(); i++) {
            Expr one = values.get(i);
            String letter = ((Expr.Name) Statements.left(one)).name();
            int place = i;
            List<Expr> now = List.copyOf(lines);
            Board inner = board.framed(side -> {
                List<Expr> all = new ArrayList<>(now);
                all.set(place, pair(one, Build.equation(Build.name(name), side)));
                return Statements.or(all);
            });
            Expr put = Flat.of(value.substitute(Map.of(letter, Statements.right(one))));
            inner.write(put, Rule.SUBSTITUTE_VALUES, one);
            Expr result = Surds.TIDY.onBoard(Rewriters.EXPAND.onBoard(put, inner), inner);
            lines.set(i, pair(one, Build.equation(Build.name(name), result)));
        }
        return Statements.or(lines);
    }

    private static Expr pair(Expr one, Expr other) {
        boolean sorted = Chalk.text(Statements.left(one)).compareTo(Chalk.text(Statements.left(other))) < 0;
        return Systems.list(sorted ? List.of(one, other) : List.of(other, one));
    }
}
