package org.stepwise.solver;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Compute;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.grading.AnswerKind;

/** The families of school problems; each problem is made from its answer. */
final class Families {

    private static final String LETTERS = "xyzabtnmpk";

    private Families() {}

    static final List<Family> ALL = List.of(
            new Family("linear", Task.SOLVE, AnswerKind.SET, r -> {
                String x = letter(r);
                int a = number(r, 9);
                int b = number(r, 12);
                int root = number(r, 10);
                return one(a + x + plus(b) + " = " + (a * root + b), x + " = " + root, x);
            }),
            new Family("linear on both sides", Task.SOLVE, AnswerKind.SET, r -> {
                int a = number(r, 9);
                int c = different(r, 9, a);
                int b = number(r, 12);
                int root = number(r, 8);
                return one(a + "x" + plus(b) + " = " + c + "x" + plus((a - c) * root + b), "x = " + root, "x");
            }),
            new Family("linear with brackets", Task.SOLVE, AnswerKind.SET, r -> {
                int a = number(r, 5);
                int b = number(r, 7);
                int c = different(r, 6, a);
                int root = number(r, 6);
                int right = a * (root + b) - c * root;
                return one(a + "(x" + plus(b) + ") = " + c + "x" + plus(right), "x = " + root, "x");
            }),
            new Family("linear with fractions", Task.SOLVE, AnswerKind.SET, r -> {
                int a = 2 + r.nextInt(4);
                int b = 2 + r.nextInt(4);
                int root = a * b * number(r, 4);
                return one("x/" + a + " + x/" + b + " = " + (root / a + root / b), "x = " + root, "x");
            }),
            new Family("quadratic that factors", Task.SOLVE, AnswerKind.SET, r -> {
                int p = number(r, 9);
                int q = different(r, 9, p);
                return one(expanded("(x - (" + p + "))*(x - (" + q + "))") + " = 0", "x = " + p + " or x = " + q, "x");
            }),
            new Family("quadratic with a leading number", Task.SOLVE, AnswerKind.SET, r -> {
                int a = 2 + r.nextInt(3);
                int p = number(r, 6);
                int q = number(r, 5);
                return one(
                        expanded("(" + a + "*x - (" + p + "))*(x - (" + q + "))") + " = 0",
                        "x = " + p + "/" + a + " or x = " + q,
                        "x");
            }),
            new Family("quadratic by formula", Task.SOLVE, AnswerKind.SET, r -> {
                int p = number(r, 6);
                int d = List.of(2, 3, 5, 6, 7, 10, 12, 20).get(r.nextInt(8));
                return one(
                        expanded("(x - (" + p + "))^2 - " + d) + " = 0",
                        "x = " + p + " + sqrt(" + d + ") or x = " + p + " - sqrt(" + d + ")",
                        "x");
            }),
            new Family("square alone", Task.SOLVE, AnswerKind.SET, r -> {
                int root = 1 + r.nextInt(9);
                int h = number(r, 6);
                return one(
                        "(x" + plus(-h) + ")^2 = " + root * root, "x = " + (h + root) + " or x = " + (h - root), "x");
            }),
            new Family("cubic", Task.SOLVE, AnswerKind.SET, r -> {
                int p = number(r, 3);
                int q = different(r, 4, p);
                int s = number(r, 3);
                return one(
                        expanded("(x - (" + p + "))*(x - (" + q + "))*(x - (" + s + "))") + " = 0",
                        "x = " + p + " or x = " + q + " or x = " + s,
                        "x");
            }),
            new Family("absolute value", Task.SOLVE, AnswerKind.SET, r -> {
                int a = 1 + r.nextInt(3);
                int size = 1 + r.nextInt(9);
                int h = number(r, 6);
                return one(
                        "|" + (a == 1 ? "" : a) + "x" + plus(h) + "| = " + size,
                        "x = (" + (size - h) + ")/" + a + " or x = (" + (-size - h) + ")/" + a,
                        "x");
            }),
            new Family("root of something linear", Task.SOLVE, AnswerKind.SET, r -> {
                int root = 2 + r.nextInt(6);
                int b = number(r, 5);
                return one("sqrt(x" + plus(b) + ") = " + root, "x = " + (root * root - b), "x");
            }),
            new Family("root beside the letter", Task.SOLVE, AnswerKind.SET, r -> {
                int root = 2 + r.nextInt(5);
                int h = 1 + r.nextInt(3);
                // sqrt(x + b) = x - h at x = root + h
                return one("sqrt(x" + plus(root * root - root - h) + ") = x - " + h, "x = " + (root + h), "x");
            }),
            new Family("rational", Task.SOLVE, AnswerKind.SET, r -> {
                int a = 1 + r.nextInt(6);
                int root = number(r, 6);
                int h = different(r, 6, root);
                return one(a * (root - h) + "/(x" + plus(-h) + ") = " + a, "x = " + root, "x");
            }),
            new Family("exponential", Task.SOLVE, AnswerKind.SET, r -> {
                int base = 2 + r.nextInt(4);
                int exponent = 1 + r.nextInt(3);
                int h = number(r, 4);
                return one(base + "^(x" + plus(h) + ") = " + power(base, exponent), "x = " + (exponent - h), "x");
            }),
            new Family("logarithm", Task.SOLVE, AnswerKind.SET, r -> {
                int base = 2 + r.nextInt(4);
                int value = 1 + r.nextInt(3);
                int h = number(r, 5);
                return one("log_" + base + "(x" + plus(h) + ") = " + value, "x = " + (power(base, value) - h), "x");
            }),
            new Family("formula", Task.SOLVE, AnswerKind.EQUATION, r -> {
                int a = 2 + r.nextInt(7);
                int b = 1 + r.nextInt(9);
                return one("P = " + a + "l + " + b + "w", "l = (P - " + b + "w)/" + a, "l");
            }),
            new Family("factor a trinomial", Task.FACTOR, AnswerKind.FACTORED, r -> {
                String product = "(x - (" + number(r, 9) + "))*(x - (" + number(r, 9) + "))";
                return one(expanded(product), product, "x");
            }),
            new Family("factor by a common factor", Task.FACTOR, AnswerKind.FACTORED, r -> {
                String product = (2 + r.nextInt(6)) + "*x*(x - (" + number(r, 9) + "))";
                return one(expanded(product), product, "x");
            }),
            new Family("factor a difference of squares", Task.FACTOR, AnswerKind.FACTORED, r -> {
                int a = 1 + r.nextInt(5);
                int b = 1 + 2 * r.nextInt(4) + (a % 2 == 0 ? 0 : 0);
                String product = "(" + a + "*x - " + b + ")*(" + a + "*x + " + b + ")";
                return one(expanded(product), product, "x");
            }),
            new Family("factor by grouping", Task.FACTOR, AnswerKind.FACTORED, r -> {
                String product = "(x + " + (1 + r.nextInt(5)) + ")*(x^2 + " + (1 + r.nextInt(6)) + ")";
                return one(expanded(product), product, "x");
            }),
            new Family("expand two brackets", Task.EXPAND, AnswerKind.EXPANDED, r -> {
                String product = "(" + (1 + r.nextInt(4)) + "x" + plus(number(r, 9)) + ")(x" + plus(number(r, 9)) + ")";
                return one(product, expanded(product), "x");
            }),
            new Family("expand a square", Task.EXPAND, AnswerKind.EXPANDED, r -> {
                String square = "(" + (1 + r.nextInt(5)) + "x" + plus(number(r, 9)) + ")^2";
                return one(square, expanded(square), "x");
            }),
            new Family("like terms", Task.SIMPLIFY, AnswerKind.EXPANDED, r -> {
                String sum = number(r, 9) + "x" + plus(number(r, 9)) + plus(number(r, 9)) + "x" + plus(number(r, 9));
                return one(sum, expanded(sum), "x");
            }),
            new Family("cancel a fraction", Task.SIMPLIFY, AnswerKind.EQUIVALENT, r -> {
                int p = number(r, 6);
                int q = different(r, 6, p);
                return one(
                        "(" + expanded("(x - (" + p + "))*(x - (" + q + "))") + ")/(x" + plus(-p) + ")",
                        "x" + plus(-q),
                        "x");
            }),
            new Family("surds", Task.SIMPLIFY, AnswerKind.EQUIVALENT, r -> {
                int root = List.of(2, 3, 5, 6, 7).get(r.nextInt(5));
                int a = 2 + r.nextInt(4);
                int b = 1 + r.nextInt(4);
                return one(
                        "sqrt(" + a * a * root + ") + sqrt(" + b * b * root + ")",
                        (a + b) + "sqrt(" + root + ")",
                        null);
            }),
            new Family("sum of fractions", Task.EVALUATE, AnswerKind.LOWEST_TERMS, r -> {
                Rational a = Rational.of(1 + r.nextInt(9), 2 + r.nextInt(8));
                Rational b = Rational.of(1 + r.nextInt(9), 2 + r.nextInt(8));
                return one(a + " + " + b, text(Build.number(a.plus(b))), null);
            }),
            new Family("order of operations", Task.EVALUATE, AnswerKind.LOWEST_TERMS, r -> {
                int a = number(r, 9);
                int b = number(r, 9);
                int c = number(r, 5);
                return one(a + " + " + Math.abs(b) + "*(" + c + ")^2", Integer.toString(a + Math.abs(b) * c * c), null);
            }),
            new Family("system of two", Task.SYSTEM, AnswerKind.SYSTEM, r -> {
                int x = number(r, 9);
                int y = number(r, 9);
                int a = 1 + r.nextInt(4);
                int b = 1 + r.nextInt(4);
                int c = a + 1 + r.nextInt(3);
                return one(
                        a + "x + " + b + "y = " + (a * x + b * y) + ", " + c + "x - " + b + "y = " + (c * x - b * y),
                        "x = " + x + ", y = " + y,
                        null);
            }),
            new Family("line and parabola", Task.SYSTEM, AnswerKind.SYSTEM, r -> {
                int p = number(r, 4);
                int q = different(r, 4, p);
                // y = x² meets y = (p + q) x - pq at p and q
                return one(
                        "y = x^2, y = " + (p + q) + "x" + plus(-p * q),
                        "x = " + p + ", y = " + p * p + " or x = " + q + ", y = " + q * q,
                        null);
            }),
            new Family("linear inequality", Task.INEQUALITY, AnswerKind.INEQUALITY, r -> {
                int a = number(r, 6);
                int b = number(r, 9);
                int end = number(r, 8);
                return one(a + "x" + plus(b) + " < " + (a * end + b), (a > 0 ? "x < " : "x > ") + end, "x");
            }),
            new Family("quadratic inequality", Task.INEQUALITY, AnswerKind.INEQUALITY, r -> {
                int p = number(r, 6);
                int q = p + 1 + r.nextInt(6);
                return one(expanded("(x - (" + p + "))*(x - (" + q + "))") + " <= 0", p + " <= x <= " + q, "x");
            }),
            new Family("complete the square", Task.COMPLETE_SQUARE, AnswerKind.COMPLETED_SQUARE, r -> {
                int a = 1 + r.nextInt(3);
                String square = a + "*(x - (" + number(r, 6) + "))^2 + " + (1 + r.nextInt(9));
                return one(expanded(square), square, "x");
            }),
            new Family("derivative of a polynomial", Task.DIFFERENTIATE, AnswerKind.DERIVATIVE, r -> {
                String f = number(r, 6) + "x^" + (2 + r.nextInt(4)) + plus(number(r, 9)) + "x" + plus(number(r, 9));
                return one(f, slope(f), "x");
            }),
            new Family("product and chain rule", Task.DIFFERENTIATE, AnswerKind.DERIVATIVE, r -> {
                String inside = "(" + (2 + r.nextInt(4)) + "x" + plus(number(r, 5)) + ")";
                String f = List.of("sin", "cos", "ln", "sqrt").get(r.nextInt(4)) + inside;
                String product = r.nextBoolean() ? f : "x^" + (2 + r.nextInt(3)) + "*" + f;
                return one(product, slope(product), "x");
            }),
            new Family("quotient rule", Task.DIFFERENTIATE, AnswerKind.DERIVATIVE, r -> {
                String f = "(" + (1 + r.nextInt(5)) + "x" + plus(number(r, 7)) + ")/(x" + plus(number(r, 7)) + ")";
                return one(f, slope(f), "x");
            }),
            new Family("integral of a polynomial", Task.INTEGRATE, AnswerKind.INTEGRAL, r -> {
                int n = 2 + r.nextInt(3);
                int a = number(r, 5);
                int b = number(r, 5);
                return one(a * (n + 1) + "x^" + n + plus(2 * b) + "x", a + "x^" + (n + 1) + plus(b) + "x^2 + C", "x");
            }),
            new Family("integral with something linear inside", Task.INTEGRATE, AnswerKind.INTEGRAL, r -> {
                int a = 2 + r.nextInt(5);
                int b = number(r, 5);
                return r.nextBoolean()
                        ? one("cos(" + a + "x" + plus(b) + ")", "sin(" + a + "x" + plus(b) + ")/" + a + " + C", "x")
                        : one("e^(" + a + "x" + plus(b) + ")", "e^(" + a + "x" + plus(b) + ")/" + a + " + C", "x");
            }));

    private static Family.Problem one(String input, String expected, @Nullable String variable) {
        return new Family.Problem(input, expected, variable);
    }

    private static String letter(Random r) {
        return LETTERS.substring(r.nextInt(LETTERS.length())).substring(0, 1);
    }

    /** Not 0 and not 1. */
    private static int number(Random r, int most) {
        int size = 2 + r.nextInt(most - 1);
        return r.nextBoolean() ? size : -size;
    }

    private static int different(Random r, int most, int from) {
        int other = number(r, most);
        return other == from ? -from : other;
    }

    private static int power(int base, int exponent) {
        return exponent == 0 ? 1 : base * power(base, exponent - 1);
    }

    private static String plus(int number) {
        return number < 0 ? " - " + -number : " + " + number;
    }

    private static String expanded(String product) {
        return text(Compute.evaluate(Build.call("expand", Syntax.parse(product))));
    }

    private static String slope(String function) {
        return text(Compute.evaluate(Build.call("diff", Syntax.parse(function), Build.name("x"))));
    }

    private static String text(Expr expr) {
        return PlainText.of(expr);
    }
}
