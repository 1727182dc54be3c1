package org.stepwise.solver.rewriting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;

/** The identities of sine and cosine that school simplifies with. */
public final class Trigonometric {

    static final Rewriter SIMPLER = Rewriters.of(
            List.of(Trigonometric::squares, Trigonometric::rest, Trigonometric::tangent, Trigonometric::withoutTangent),
            NumberRules.ALL,
            TermRules.ALL);

    private Trigonometric() {}

    /** The angle, if the expression is the square of this function. */
    private static @Nullable Expr angle(Expr expr, String function) {
        return expr instanceof Expr.Power(Expr base, Expr exponent, Span _)
                        && Literals.is(exponent, 2)
                        && Chalk.is(base, function)
                ? base.children().getFirst()
                : null;
    }

    private static @Nullable Move squares(Expr place) {
        if (!(place instanceof Expr.Sum(List<Expr> terms, Span _))) {
            return null;
        }
        for (int i = 0; i < terms.size(); i++) {
            Expr angle = angle(terms.get(i), "sin");
            for (int j = 0; angle != null && j < terms.size(); j++) {
                if (angle.equals(angle(terms.get(j), "cos"))) {
                    List<Expr> rest = new ArrayList<>(terms);
                    rest.set(i, Build.whole(1));
                    rest.remove(j);
                    return Move.of(
                            Build.sum(rest), Rule.PYTHAGORAS, Build.sum(terms.get(i), terms.get(j)), Build.whole(1));
                }
            }
        }
        return null;
    }

    /** 2 sin u cos u is sin 2u. */
    public static @Nullable Move doubled(Expr place) {
        if (!(place instanceof Expr.Product)
                || !(Term.of(place) instanceof Term term)
                || term.powers().size() != 2
                || !term.powers().values().stream().allMatch(Rational.ONE::equals)) {
            return null;
        }
        List<Expr> bases = List.copyOf(term.powers().keySet());
        Expr one = bases.getFirst();
        Expr other = bases.getLast();
        boolean both = Chalk.is(one, "sin") && Chalk.is(other, "cos") || Chalk.is(one, "cos") && Chalk.is(other, "sin");
        if (!both || !one.children().equals(other.children())) {
            return null;
        }
        Expr angle = Rewriters.TERMS.silently(
                Build.product(Build.whole(2), one.children().getFirst()));
        Expr result =
                new Term(term.number().over(Rational.of(2)), Map.of(Build.call("sin", angle), Rational.ONE)).expr();
        return Move.of(result, Rule.DOUBLE_ANGLE, place, result);
    }

    /** sin 2u as 2 sin u cos u, where another function of u stands in the equation. */
    public static @Nullable Move single(Expr place, Expr equation) {
        if (!Chalk.is(place, "sin") || !(Term.of(place.children().getFirst()) instanceof Term angle)) {
            return null;
        }
        Expr half = angle.scaled(Rational.of(1, 2)).expr();
        boolean other = has(equation, Build.call("sin", half)) || has(equation, Build.call("cos", half));
        Expr result = Build.product(Build.whole(2), Build.call("sin", half), Build.call("cos", half));
        return other ? Move.of(result, Rule.DOUBLE_ANGLE, place, result) : null;
    }

    private static boolean has(Expr whole, Expr part) {
        return whole.equals(part) || whole.children().stream().anyMatch(child -> has(child, part));
    }

    /** 1 - sin² is cos². */
    private static @Nullable Move rest(Expr place) {
        if (!(place instanceof Expr.Sum(List<Expr> terms, Span _))
                || terms.size() != 2
                || !Literals.is(terms.getFirst(), 1)
                || !(terms.getLast() instanceof Expr.Negation(Expr square, Span _))) {
            return null;
        }
        for (String function : List.of("sin", "cos")) {
            Expr angle = angle(square, function);
            if (angle != null) {
                Expr other = Build.power(Build.call(function.equals("sin") ? "cos" : "sin", angle), 2);
                return Move.of(other, Rule.PYTHAGORAS, place, other);
            }
        }
        return null;
    }

    /** sin u / cos u is tan u. */
    private static @Nullable Move tangent(Expr place) {
        if (!(place instanceof Expr.Quotient(Expr top, Expr bottom, Span _))
                || !(Term.of(top) instanceof Term above)
                || !(Term.of(bottom) instanceof Term below)) {
            return null;
        }
        for (Map.Entry<Expr, Rational> power : above.powers().entrySet()) {
            Expr sine = power.getKey();
            if (!Chalk.is(sine, "sin")) {
                continue;
            }
            Expr angle = sine.children().getFirst();
            Expr cosine = Build.call("cos", angle);
            boolean alone = !above.powers().containsKey(cosine);
            if (alone && power.getValue().equals(below.powers().get(cosine))) {
                Map<Expr, Rational> less = Map.of(sine, power.getValue());
                Map<Expr, Rational> under = Map.of(cosine, power.getValue());
                Term tangent = new Term(Rational.ONE, Map.of(Build.call("tan", angle), power.getValue()));
                Term rest = above.over(new Term(Rational.ONE, less)).over(below.over(new Term(Rational.ONE, under)));
                Expr known = Build.quotient(sine, cosine);
                return Move.of(rest.times(tangent).expr(), Rule.TANGENT, known, Build.call("tan", angle));
            }
        }
        return null;
    }

    /** tan u cos u is sin u cos u / cos u. */
    private static @Nullable Move withoutTangent(Expr place) {
        if (!(place instanceof Expr.Product(List<Expr> factors, Span _))) {
            return null;
        }
        for (int i = 0; i < factors.size(); i++) {
            Expr angle =
                    Chalk.is(factors.get(i), "tan") ? factors.get(i).children().getFirst() : null;
            if (angle != null && factors.contains(Build.call("cos", angle))) {
                Expr cosine = Build.call("cos", angle);
                Expr sine = Build.call("sin", angle);
                List<Expr> all = new ArrayList<>(factors);
                all.set(i, sine);
                Expr result = Build.quotient(Build.product(all), cosine);
                return Move.of(result, Rule.TANGENT, factors.get(i), Build.quotient(sine, cosine));
            }
        }
        return null;
    }
}
