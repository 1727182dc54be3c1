package org.stepwise.bench.nano;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.algebra.Compute;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.syntax.Latex;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Step;

/** What has to be worked out in the head for a step, as closed calculations between dollar signs. */
final class Reckoning {

    private List<String> formula = List.of();

    List<String> of(Step step, String before) {
        List<String> given = step.arguments();
        return switch (step.rule()) {
            case ADD_TO_BOTH_SIDES, ADD_TO_ALL -> BothSides.changed(before, step.expression(), given.getFirst(), '+');
            case SUBTRACT_FROM_BOTH_SIDES, SUBTRACT_FROM_ALL ->
                BothSides.changed(before, step.expression(), given.getFirst(), '-');
            case DIVIDE_BOTH_SIDES, DIVIDE_INEQUALITY, DIVIDE_AND_FLIP ->
                BothSides.changed(before, step.expression(), given.getFirst(), '/');
            case MULTIPLY_BOTH_SIDES, MULTIPLY_INEQUALITY, MULTIPLY_AND_FLIP ->
                BothSides.changed(before, step.expression(), given.getFirst(), '*');
            case CLEAR_FRACTIONS -> BothSides.cleared(before, given.getFirst());
            case SQUARE_ROOT_BOTH_SIDES -> BothSides.squared(before, step.expression());
            case DISTRIBUTE -> distributed(before, given.getFirst());
            case MULTIPLY_BRACKETS -> Products.brackets(read(before));
            case SQUARE_OF_SUM, SQUARE_OF_DIFFERENCE -> Products.square(read(before));
            case COMMON_FACTOR -> Products.commonFactor(read(before), given.getFirst());
            case SUM_AND_PRODUCT ->
                TwoNumbers.search(
                        number(given.get(0)), number(given.get(1)), number(given.get(2)), number(given.get(3)));
            case SPLIT_MIDDLE -> TwoNumbers.ofMiddle(given);
            case QUADRATIC_FORMULA -> {
                formula = given;
                yield List.of();
            }
            case DISCRIMINANT, NEGATIVE_DISCRIMINANT -> discriminant(given.getFirst());
            case COMMON_DENOMINATOR -> Fractions.widened(before, step.expression());
            case ADD_FRACTIONS -> Fractions.tops(read(before));
            case REDUCE -> Fractions.reduced(read(before), given.getFirst());
            case ADD_EQUATIONS, SUBTRACT_EQUATIONS -> TwoEquations.combined(before, step.expression());
            default -> told(step);
        };
    }

    /** What the rule's own sentence says is equal. */
    private static List<String> told(Step step) {
        List<String> given = step.arguments();
        if (given.size() < 2 || !step.text().contains(given.get(0) + " = " + given.get(1))) {
            return List.of();
        }
        return List.of(
                "$" + Typeset.bare(given.get(0)) + between(given.get(0)) + " = " + Typeset.bare(given.get(1)) + "$");
    }

    /** 23 times 14 is 230 + 92 on the way, and 23 times 7 is 140 + 21. */
    private static String between(String product) {
        if (!product.matches("\\d{1,2}\\*\\d{1,2}")) {
            return "";
        }
        int first = Integer.parseInt(product.substring(0, product.indexOf('*')));
        int second = Integer.parseInt(product.substring(product.indexOf('*') + 1));
        int large = Math.max(first, second);
        int small = Math.min(first, second);
        boolean easy = large <= 12 || small <= 2 || large % 10 == 0 || small == 10;
        if (easy) {
            return "";
        }
        int split = small > 12 ? small : large;
        int other = small > 12 ? large : small;
        return " = %d + %d".formatted(other * (split / 10 * 10), other * (split % 10));
    }

    private List<String> discriminant(String value) {
        if (formula.size() < 3 || number(formula.get(1)).isEmpty()) {
            return List.of();
        }
        int a = number(formula.get(0)).orElse(0);
        int b = number(formula.get(1)).orElse(0);
        int c = number(formula.get(2)).orElse(0);
        return List.of("$%s^2 - 4 \\cdot %s \\cdot %s = %d %s %d = %s$"
                .formatted(
                        bracketed(b),
                        bracketed(a),
                        bracketed(c),
                        b * b,
                        a * c > 0 ? "-" : "+",
                        Math.abs(4 * a * c),
                        value));
    }

    private static List<String> distributed(String before, String factor) {
        return Products.distributed(read(before), factor);
    }

    static Expr read(String plain) {
        return Syntax.read(plain) instanceof Reading.Read(Expr expr) ? expr : Build.whole(0);
    }

    /** A product or sum of texts, and what it comes to, between dollar signs. */
    static String worked(String text) {
        return "$" + Latex.of(Syntax.parse(text)) + " = "
                + Latex.of(Compute.evaluate(Syntax.parse("expand(" + text + ")"))) + "$";
    }

    static Optional<Integer> number(String text) {
        return Exact.value(read(text))
                .filter(Rational::isInteger)
                .map(value -> value.numerator().intValue());
    }

    static String bracketed(int value) {
        return value < 0 ? "(" + value + ")" : Integer.toString(value);
    }

    /** The parts of a tree and itself, outermost first. */
    static List<Expr> all(Expr expr) {
        List<Expr> all = new ArrayList<>();
        all.add(expr);
        expr.children().forEach(child -> all.addAll(all(child)));
        return all;
    }

    static String plain(Expr expr) {
        return PlainText.of(expr);
    }
}
