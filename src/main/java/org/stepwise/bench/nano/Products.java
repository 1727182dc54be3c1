package org.stepwise.bench.nano;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.algebra.Compute;
import org.stepwise.cas.syntax.Latex;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;

/** The small products behind taking brackets apart and together. */
final class Products {

    private Products() {}

    static List<String> distributed(Expr whole, String factor) {
        for (Expr expr : Reckoning.all(whole)) {
            if (expr instanceof Expr.Product(List<Expr> factors, var _)
                    && factors.getLast() instanceof Expr.Sum(List<Expr> terms, var _)
                    && factors.size() > 1
                    && Reckoning.plain(Build.product(factors.subList(0, factors.size() - 1)))
                            .equals(factor.replace("-", ""))) {
                return terms.stream().map(term -> product(factor, term)).toList();
            }
        }
        return List.of();
    }

    static List<String> brackets(Expr whole) {
        for (Expr expr : Reckoning.all(whole)) {
            if (expr instanceof Expr.Product(List<Expr> factors, var _)) {
                List<List<Expr>> sums = factors.stream()
                        .filter(Expr.Sum.class::isInstance)
                        .map(Expr::children)
                        .toList();
                if (sums.size() == 2) {
                    List<String> worked = new ArrayList<>();
                    sums.get(0)
                            .forEach(one ->
                                    sums.get(1).forEach(other -> worked.add(product(Reckoning.plain(one), other))));
                    return List.of(String.join(", ", worked));
                }
            }
        }
        return List.of();
    }

    static List<String> square(Expr whole) {
        Optional<List<Expr>> terms = Reckoning.all(whole).stream()
                .filter(expr -> expr instanceof Expr.Power(Expr base, var _, var _) && base instanceof Expr.Sum)
                .map(expr -> ((Expr.Power) expr).base().children())
                .filter(list -> list.size() == 2)
                .findFirst();
        if (terms.isEmpty()) {
            return List.of();
        }
        String first = positive(terms.get().get(0));
        String second = positive(terms.get().get(1));
        List<String> worked = new ArrayList<>();
        if (!first.matches("[a-z]")) {
            worked.add(Reckoning.worked("(" + first + ")^2"));
        }
        worked.add(Reckoning.worked("2*(" + first + ")*(" + second + ")"));
        worked.add(Reckoning.worked("(" + second + ")^2"));
        return List.of(String.join(", ", worked));
    }

    static List<String> commonFactor(Expr whole, String factor) {
        if (!(whole instanceof Expr.Sum(List<Expr> terms, var _))) {
            return List.of();
        }
        List<String> worked = new ArrayList<>();
        for (Expr term : terms) {
            String plain = positive(term);
            String rest = Reckoning.plain(Compute.evaluate(Syntax.parse("simplify((" + plain + ")/(" + factor + "))")));
            worked.add(
                    "$" + Typeset.bare(plain) + " = " + Typeset.bare(factor) + " \\cdot " + Typeset.bare(rest) + "$");
        }
        return worked;
    }

    private static String product(String factor, Expr term) {
        String plain = Reckoning.plain(term);
        Expr result = Compute.evaluate(Syntax.parse("expand((" + factor + ")*(" + plain + "))"));
        return "$" + Typeset.bare(factor) + " \\cdot " + bracketed(plain) + " = " + Latex.of(result) + "$";
    }

    private static String bracketed(String plain) {
        String bare = Typeset.bare(plain);
        return plain.startsWith("-") ? "(" + bare + ")" : bare;
    }

    private static String positive(Expr term) {
        return Reckoning.plain(term instanceof Expr.Negation(Expr operand, var _) ? operand : term);
    }
}
