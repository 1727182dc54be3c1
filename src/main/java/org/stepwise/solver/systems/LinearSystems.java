package org.stepwise.solver.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.equations.Equations;

/** Linear equations in two or three letters: one is put in where it is given, else one is made to go away. */
final class LinearSystems {

    private final List<String> letters;
    private final List<Expr> equations = new ArrayList<>();

    LinearSystems(List<String> letters) {
        this.letters = letters;
    }

    Expr solve(List<Expr> given, Board board) {
        equations.addAll(given);
        int known = given();
        Expr failed = known >= 0 && equations.size() == 2 ? substituted(known, board) : eliminated(board);
        return failed != null ? failed : back(board);
    }

    /** An equation that says what a letter is, as y = 2x + 1. */
    private int given() {
        for (int i = 0; i < equations.size(); i++) {
            Expr equation = equations.get(i);
            boolean named = Statements.left(equation) instanceof Expr.Name name
                    && !Statements.right(equation).variables().contains(name.name());
            if (named && !Statements.right(equation).variables().isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Expr substituted(int known, Board board) {
        Expr definition = equations.get(known);
        String name = ((Expr.Name) Statements.left(definition)).name();
        int other = 1 - known;
        Expr put = equations.get(other).substitute(Map.of(name, Statements.right(definition)));
        equations.set(other, put);
        board.write(Systems.list(equations), Rule.SUBSTITUTE, definition);
        String left = letters.stream()
                .filter(letter -> !letter.equals(name))
                .findFirst()
                .orElseThrow();
        Expr found = new Equations(left).solve(put, Systems.framed(board, equations, other));
        if (found.equals(Statements.NOTHING)) {
            return found;
        }
        if (found.equals(Statements.EVERYTHING)) {
            return endless(other, board);
        }
        equations.set(other, found);
        return null;
    }

    private @Nullable Expr eliminated(Board board) {
        for (int i = 0; i < equations.size(); i++) {
            equations.set(i, LinearForm.normal(equations.get(i), letters, Systems.framed(board, equations, i)));
        }
        for (int i = 0; i < equations.size(); i++) {
            if (equations.get(i).variables().isEmpty()) {
                return settled(i, board);
            }
        }
        List<Integer> open =
                new ArrayList<>(IntStream.range(0, equations.size()).boxed().toList());
        for (String letter : order()) {
            List<Integer> with = open.stream()
                    .filter(i ->
                            !LinearForm.coefficient(equations.get(i), letter).isZero())
                    .toList();
            if (with.isEmpty()) {
                continue;
            }
            int pivot = with.stream()
                    .filter(i -> LinearForm.coefficient(equations.get(i), letter)
                            .abs()
                            .equals(Rational.ONE))
                    .findFirst()
                    .orElse(with.getFirst());
            open.remove(Integer.valueOf(pivot));
            for (int row : with) {
                if (row != pivot) {
                    cancel(letter, pivot, row, board);
                    if (equations.get(row).variables().isEmpty()) {
                        return settled(row, board);
                    }
                }
            }
        }
        return equations.size() < letters.size() ? endless(-1, board) : null;
    }

    /** An equation without letters: it is never true, or left out. */
    private @Nullable Expr settled(int row, Board board) {
        boolean same = Literals.value(Statements.left(equations.get(row)))
                .equals(Literals.value(Statements.right(equations.get(row))));
        if (!same) {
            board.write(Statements.NOTHING, Rule.CONTRADICTION);
            return Statements.NOTHING;
        }
        equations.remove(row);
        board.write(Systems.list(equations), Rule.NOTHING_NEW);
        return eliminated(board);
    }

    /** The letter that is quickest to get rid of first: one that has opposite or equal numbers before it. */
    private List<String> order() {
        List<String> all = new ArrayList<>(letters);
        all.sort((a, b) -> Integer.compare(effort(a), effort(b)));
        return all;
    }

    private int effort(String letter) {
        List<Rational> sizes = equations.stream()
                .map(equation -> LinearForm.coefficient(equation, letter).abs())
                .toList();
        long different = sizes.stream().distinct().count();
        return different == 1 ? 0 : sizes.contains(Rational.ZERO) ? 1 : sizes.contains(Rational.ONE) ? 2 : 3;
    }

    private void cancel(String letter, int pivot, int row, Board board) {
        Rational a = LinearForm.coefficient(equations.get(pivot), letter);
        Rational b = LinearForm.coefficient(equations.get(row), letter);
        Rational common =
                Rational.of(Terms.lcm(a.numerator().abs(), b.numerator().abs()));
        Rational first = common.over(a.abs());
        Rational second = common.over(b.abs());
        multiply(pivot, first, letter, board);
        multiply(row, second, letter, board);
        boolean add = a.signum() != b.signum();
        Expr other = add ? equations.get(pivot) : LinearForm.scaled(equations.get(pivot), Rational.of(-1));
        equations.set(row, LinearForm.sum(equations.get(row), other));
        board.write(Systems.list(equations), add ? Rule.ADD_EQUATIONS : Rule.SUBTRACT_EQUATIONS, Build.name(letter));
    }

    private void multiply(int row, Rational by, String letter, Board board) {
        if (!by.equals(Rational.ONE)) {
            Expr before = equations.get(row);
            equations.set(row, LinearForm.scaled(before, by));
            board.write(Systems.list(equations), Rule.MULTIPLY_EQUATION, before, Build.number(by), Build.name(letter));
        }
    }

    private Expr endless(int row, Board board) {
        List<Expr> rest = new ArrayList<>(equations);
        if (row >= 0) {
            rest.remove(row);
        }
        Expr result = Systems.list(rest);
        board.write(result, Rule.SAME_EQUATION);
        return result;
    }

    /** One letter is known after the other. */
    private Expr back(Board board) {
        for (int round = 0; round < letters.size(); round++) {
            int next = next();
            if (next < 0) {
                break;
            }
            String letter = equations.get(next).variables().iterator().next();
            Expr found = new Equations(letter).solve(equations.get(next), Systems.framed(board, equations, next));
            equations.set(next, found);
            for (int i = 0; i < equations.size(); i++) {
                if (i != next && equations.get(i).variables().contains(letter)) {
                    equations.set(i, Flat.of(equations.get(i).substitute(Map.of(letter, Statements.right(found)))));
                    board.write(Systems.list(equations), Rule.SUBSTITUTE_VALUES, found);
                }
            }
        }
        List<Expr> sorted = new ArrayList<>(equations);
        sorted.sort((a, b) -> Chalk.text(Statements.left(a)).compareTo(Chalk.text(Statements.left(b))));
        Expr result = Systems.list(sorted);
        board.write(result, Rule.READ_OFF);
        return result;
    }

    /** An equation with one letter that is not solved yet, or one that is solved and still stands elsewhere. */
    private int next() {
        for (int i = 0; i < equations.size(); i++) {
            Expr equation = equations.get(i);
            if (equation.variables().size() == 1) {
                String letter = equation.variables().iterator().next();
                int place = i;
                boolean elsewhere = equations.stream()
                        .filter(other -> other != equations.get(place))
                        .anyMatch(other -> other.variables().contains(letter));
                boolean solved = Statements.left(equation) instanceof Expr.Name
                        && Literals.isLiteral(Statements.right(equation));
                if (!solved || elsewhere) {
                    return i;
                }
            }
        }
        return -1;
    }
}
