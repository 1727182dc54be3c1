package org.stepwise.bench.nano;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** The whole numbers behind reckoning with fractions. */
final class Fractions {

    private Fractions() {}

    static List<String> widened(String before, String after) {
        List<Expr> earlier = Reckoning.read(before).children();
        List<Expr> later = Reckoning.read(after).children();
        List<String> worked = new ArrayList<>();
        for (int i = 0; i < earlier.size() && earlier.size() == later.size(); i++) {
            String one = positive(earlier.get(i));
            String other = positive(later.get(i));
            if (!one.equals(other)) {
                worked.add("$" + Typeset.bare(one) + " = " + Typeset.bare(other) + "$");
            }
        }
        return worked;
    }

    static List<String> tops(Expr sum) {
        Rational total = Rational.ZERO;
        StringBuilder text = new StringBuilder();
        for (Expr term : sum.children()) {
            boolean minus = term instanceof Expr.Negation;
            Expr fraction = minus ? term.children().getFirst() : term;
            Optional<Rational> top =
                    fraction instanceof Expr.Quotient(Expr above, var _, var _) ? Exact.value(above) : Optional.empty();
            if (top.isEmpty()) {
                return List.of();
            }
            total = minus ? total.minus(top.get()) : total.plus(top.get());
            text.append(text.isEmpty() ? minus ? "-" : "" : minus ? " - " : " + ")
                    .append(top.get());
        }
        return text.isEmpty() ? List.of() : List.of("$" + text + " = " + total + "$");
    }

    static List<String> reduced(Expr whole, String by) {
        Optional<Integer> divisor = Reckoning.number(by);
        for (Expr expr : Reckoning.all(whole)) {
            if (divisor.isPresent() && expr instanceof Expr.Quotient(Expr top, Expr bottom, var _)) {
                Optional<Rational> above = Exact.value(top);
                Optional<Rational> below = Exact.value(bottom);
                Rational part = Rational.of(divisor.get());
                if (above.isPresent()
                        && below.isPresent()
                        && below.get().over(part).isInteger()) {
                    return List.of(
                            "$%s / %s = %s$"
                                    .formatted(above.get(), part, above.get().over(part)),
                            "$%s / %s = %s$"
                                    .formatted(below.get(), part, below.get().over(part)));
                }
            }
        }
        return List.of();
    }

    private static String positive(Expr term) {
        return Reckoning.plain(term instanceof Expr.Negation(Expr operand, var _) ? operand : term);
    }
}
