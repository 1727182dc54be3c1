package org.stepwise.cas.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Quantities of one kind together: 1 h 30 min, 1 m + 75 cm; worth what they are in the unit of the first. */
final class Compound {

    /** After a unit, with or without a sign, another number and another unit begin. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?<=[A-Za-zµμΩ°²³)}])\\s*([-+−]?)\\s*(?=\\d[\\d.,]*\\s*[A-Za-zµμΩ°])|"
                    + "(?<=[A-Za-zµμΩ°)}]\\^?[23])\\s*([-+−])\\s*(?=\\d[\\d.,]*\\s*[A-Za-zµμΩ°])");

    private static final int MOST_PARTS = 6;

    private Compound() {}

    /** Nothing where the parts are not of one kind, or stand beside each other and do not become smaller. */
    static Optional<QuantityReading.Quantity> read(String text, Function<String, @Nullable QuantityReading> reader) {
        Matcher between = BETWEEN.matcher(text);
        List<QuantityReading.Quantity> parts = new ArrayList<>();
        List<Expr> terms = new ArrayList<>();
        String sign = "+";
        int start = 0;
        boolean more = true;
        while (more && parts.size() < MOST_PARTS) {
            more = between.find();
            String part = text.substring(start, more ? between.start() : text.length());
            if (start == 0 && !more || !(reader.apply(part) instanceof QuantityReading.Quantity quantity)) {
                return Optional.empty();
            }
            if (!parts.isEmpty() && !follows(parts, quantity, sign, text)) {
                return Optional.empty();
            }
            parts.add(quantity);
            Expr term = inUnit(quantity, parts.getFirst().unit());
            terms.add(sign.isEmpty() || sign.equals("+") ? term : Build.negation(term));
            if (more) {
                sign = between.group(1) != null ? between.group(1) : between.group(2);
                start = between.end();
            }
        }
        return more
                ? Optional.empty()
                : Optional.of(new QuantityReading.Quantity(
                        Build.sum(terms.toArray(Expr[]::new)), parts.getFirst().unit()));
    }

    private static boolean follows(
            List<QuantityReading.Quantity> parts, QuantityReading.Quantity next, String sign, String text) {
        Unit last = parts.getLast().unit();
        boolean sum = last.comparable(next.unit())
                && last.turns() == next.unit().turns()
                && last.offset().equals(Rational.ZERO)
                && next.unit().offset().equals(Rational.ZERO);
        return sum
                && (!sign.isEmpty()
                        || last.factor().compareTo(next.unit().factor()) > 0
                                && !text.stripLeading().startsWith("-")
                                && !text.stripLeading().startsWith("−"));
    }

    private static Expr inUnit(QuantityReading.Quantity quantity, Unit unit) {
        return quantity.unit().factor().equals(unit.factor())
                ? quantity.number()
                : Build.product(Build.number(quantity.unit().factor().over(unit.factor())), quantity.number());
    }
}
