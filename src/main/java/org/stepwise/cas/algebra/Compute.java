package org.stepwise.cas.algebra;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Carries out what an author wrote to be computed: expand(...), factor(...), diff(..., x). */
public final class Compute {

    private Compute() {}

    /** Throws an IllegalArgumentException for a directive that cannot be carried out. */
    public static Expr evaluate(Expr expr) {
        try {
            return Tidy.tidy(directives(expr));
        } catch (BeyondReach | ArithmeticException | StackOverflowError reason) {
            throw new IllegalArgumentException(
                    "Cannot compute " + PlainText.of(expr) + ": " + reason.getMessage(), reason);
        }
    }

    private static Expr directives(Expr expr) {
        if (expr instanceof Expr.Call(String function, List<Expr> arguments, Span _) && function.equals("subs")) {
            Expr.Name name = name(arguments.get(1));
            return directives(arguments.getFirst()).substitute(Map.of(name.name(), directives(arguments.get(2))));
        }
        Expr inner = expr instanceof Expr.Sum(List<Expr> terms, Span span)
                ? new Expr.Sum(terms.stream().flatMap(Compute::spliced).toList(), span)
                : Trees.map(expr, Compute::directives);
        if (!(inner instanceof Expr.Call(String function, List<Expr> arguments, Span _))) {
            return inner;
        }
        Expr subject = arguments.getFirst();
        return switch (function) {
            case "expand", "simplify" -> normal(subject, false);
            case "factor" -> normal(subject, true);
            case "diff" -> derivative(subject, variable(arguments));
            case "integrate_poly" -> antiderivative(subject, variable(arguments));
            default -> inner;
        };
    }

    /** The terms that a directive gave stand beside the others without brackets. */
    private static Stream<Expr> spliced(Expr term) {
        Expr result = directives(term);
        return term instanceof Expr.Call && result instanceof Expr.Sum(List<Expr> terms, Span _)
                ? terms.stream()
                : Stream.of(result);
    }

    private static Expr normal(Expr expr, boolean factored) {
        if (expr instanceof Expr.Relation || expr instanceof Expr.Bracketed || expr instanceof Expr.Listing) {
            return Trees.map(expr, part -> normal(part, factored));
        }
        Field field = new Field(expr.variables());
        Fraction fraction = Normalizer.of(expr, field);
        Display display = new Display(field);
        return factored ? display.factored(fraction) : display.of(fraction);
    }

    private static Expr derivative(Expr expr, String variable) {
        Expr derivative = Calculus.derivative(expr, variable);
        Field field = new Field(expr.variables());
        Fraction fraction = Normalizer.of(derivative, field);
        boolean polynomial = fraction.isPolynomial() && field.onlyNames(fraction.numerator());
        return polynomial ? new Display(field).of(fraction) : derivative;
    }

    private static Expr antiderivative(Expr expr, String variable) {
        Field field = new Field(expr.variables());
        int index = field.variable(variable);
        Fraction fraction = Normalizer.of(expr, field);
        if (!fraction.isPolynomial()) {
            throw new BeyondReach("not a polynomial");
        }
        for (int i = 0; i < field.size(); i++) {
            if (fraction.numerator().uses(i)
                    && !field.isName(i)
                    && field.shown(i).variables().contains(variable)) {
                throw new BeyondReach("not a polynomial");
            }
        }
        Polynomial result = Polynomial.ZERO;
        List<Polynomial> coefficients = fraction.numerator().coefficients(index);
        for (int i = 0; i < coefficients.size(); i++) {
            result = result.plus(coefficients
                    .get(i)
                    .times(Polynomial.variable(index).power(i + 1))
                    .times(Rational.of(1, i + 1)));
        }
        return new Display(field).of(result);
    }

    private static Expr.Name name(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return name;
        }
        throw new IllegalArgumentException("A variable is asked here, not " + PlainText.of(expr));
    }

    private static String variable(List<Expr> arguments) {
        return arguments.size() > 1 ? name(arguments.get(1)).name() : "x";
    }
}
