package org.stepwise.solver.rewriting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Literals;

/** Several logarithms to one base put into one. */
public final class Logarithms {

    public static final Rewriter JOINED = Rewriters.of(
            List.of(Logarithms::factor),
            List.of(Logarithms::joined),
            NumberRules.ALL,
            RootRules.ALL,
            FunctionRules.ALL,
            TermRules.ALL);

    private Logarithms() {}

    public static boolean has(Expr expr) {
        return FunctionRules.isLogarithm(expr) || expr.children().stream().anyMatch(Logarithms::has);
    }

    /** 2 ln x beside another logarithm is ln x². */
    private static @Nullable Move factor(Expr place) {
        if (!(place instanceof Expr.Sum(List<Expr> terms, Span _))
                || terms.stream().filter(Logarithms::isScaled).count() < 2) {
            return null;
        }
        for (int i = 0; i < terms.size(); i++) {
            Expr bare = terms.get(i) instanceof Expr.Negation(Expr operand, Span _) ? operand : terms.get(i);
            if (bare instanceof Expr.Product(List<Expr> factors, Span _)
                    && factors.size() == 2
                    && Literals.literal(factors.getFirst()) instanceof Rational number
                    && FunctionRules.isLogarithm(factors.getLast())) {
                Expr log = factors.getLast();
                Expr inside = log.children().getFirst();
                List<Expr> arguments = new ArrayList<>(log.children());
                arguments.set(
                        0,
                        number.equals(Rational.of(1, 2))
                                ? Build.call("sqrt", inside)
                                : Build.power(inside, Build.number(number)));
                Expr result = log.with(arguments);
                List<Expr> all = new ArrayList<>(terms);
                all.set(i, bare == terms.get(i) ? result : Build.negation(result));
                return Move.of(Build.sum(all), Rule.LOGARITHM_OF_POWER, bare, result);
            }
        }
        return null;
    }

    private static boolean isScaled(Expr term) {
        Expr bare = term instanceof Expr.Negation(Expr operand, Span _) ? operand : term;
        return FunctionRules.isLogarithm(bare)
                || bare instanceof Expr.Product(List<Expr> factors, Span _)
                        && factors.size() == 2
                        && Literals.isLiteral(factors.getFirst())
                        && FunctionRules.isLogarithm(factors.getLast());
    }

    private static @Nullable Move joined(Expr place) {
        if (!(place instanceof Expr.Sum(List<Expr> terms, Span _))) {
            return null;
        }
        for (int i = 0; i < terms.size(); i++) {
            if (!FunctionRules.isLogarithm(terms.get(i))) {
                continue;
            }
            for (int j = 0; j < terms.size(); j++) {
                boolean minus = terms.get(j) instanceof Expr.Negation;
                Expr other = minus ? terms.get(j).children().getFirst() : terms.get(j);
                if (i == j
                        || !FunctionRules.isLogarithm(other)
                        || !FunctionRules.base(other).equals(FunctionRules.base(terms.get(i)))) {
                    continue;
                }
                Expr a = terms.get(i).children().getFirst();
                Expr b = other.children().getFirst();
                Expr one = FunctionRules.logarithm(
                        FunctionRules.base(other), minus ? Build.quotient(a, b) : Build.product(a, b));
                List<Expr> rest = new ArrayList<>(terms);
                rest.set(i, one);
                rest.remove(j);
                Expr pair = Build.sum(terms.get(i), terms.get(j));
                return Move.of(Build.sum(rest), minus ? Rule.SUBTRACT_LOGARITHMS : Rule.ADD_LOGARITHMS, pair, one);
            }
        }
        return null;
    }
}
