package org.stepwise.bench.nano;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** The calculations behind "the same on both sides". */
final class BothSides {

    private BothSides() {}

    /** A side in one letter: slope times it plus a number. */
    private record Linear(Rational slope, Rational number) {

        static Optional<Linear> of(Expr side) {
            Set<String> letters = side.variables();
            if (letters.isEmpty()) {
                return Exact.value(side).map(value -> new Linear(Rational.ZERO, value));
            }
            if (letters.size() > 1) {
                return Optional.empty();
            }
            String letter = letters.iterator().next();
            Optional<Rational> none = at(side, letter, 0);
            Optional<Rational> one = at(side, letter, 1);
            Optional<Rational> two = at(side, letter, 2);
            if (none.isEmpty() || one.isEmpty() || two.isEmpty()) {
                return Optional.empty();
            }
            Rational slope = one.get().minus(none.get());
            return two.get().minus(one.get()).equals(slope)
                    ? Optional.of(new Linear(slope, loose(side)))
                    : Optional.empty();
        }

        /** The numbers that stand in no bracket. */
        private static Rational loose(Expr side) {
            List<Expr> terms = side instanceof Expr.Sum ? side.children() : List.of(side);
            return terms.stream()
                    .filter(term -> term.variables().isEmpty())
                    .flatMap(term -> Exact.value(term).stream())
                    .reduce(Rational.ZERO, Rational::plus);
        }

        private static Optional<Rational> at(Expr side, String letter, long value) {
            return Exact.value(side.substitute(Map.of(letter, Build.whole(value))));
        }
    }

    /** Whole numbers before and after taking the root. */
    static List<String> squared(String before, String after) {
        List<Expr> sides = Reckoning.read(before).children();
        List<Expr> first =
                Reckoning.read(Typeset.parts(after, " or ").getFirst()).children();
        if (sides.size() != 2 || first.size() != 2 || !(first.getLast() instanceof Expr.Whole)) {
            return List.of();
        }
        return List.of("$%s^2 = %s$".formatted(Reckoning.plain(first.getLast()), Reckoning.plain(sides.getLast())));
    }

    /** What becomes of denominators and numbers when all is multiplied. */
    static List<String> cleared(String before, String by) {
        List<String> worked = new ArrayList<>();
        Optional<Integer> factor = Reckoning.number(by);
        for (Expr side : Reckoning.read(before).children()) {
            for (Expr term : side instanceof Expr.Sum ? side.children() : List.of(side)) {
                Expr plain = term instanceof Expr.Negation(Expr operand, var _) ? operand : term;
                if (factor.isPresent() && plain instanceof Expr.Quotient(var _, Expr.Whole below, var _)) {
                    worked.add("$%d / %s = %d$"
                            .formatted(
                                    factor.get(),
                                    below.value(),
                                    factor.get() / below.value().intValue()));
                } else if (factor.isPresent() && plain instanceof Expr.Whole(var value, var _)) {
                    int signed = term == plain ? value.intValue() : -value.intValue();
                    worked.add("$%d \\cdot %d = %d$".formatted(signed, factor.get(), signed * factor.get()));
                }
            }
        }
        return worked;
    }

    /** @param sign + - * or / */
    static List<String> changed(String before, String after, String by, char sign) {
        List<String> worked = new ArrayList<>();
        String separator = before.contains(" or ") ? " or " : ", ";
        List<String> earlier = Typeset.parts(before, separator);
        List<String> later = Typeset.parts(after, separator);
        Expr operand = Reckoning.read(by);
        for (int i = 0; i < earlier.size() && earlier.size() == later.size(); i++) {
            List<Expr> sides = Reckoning.read(earlier.get(i)).children();
            List<Expr> results = Reckoning.read(later.get(i)).children();
            if (!earlier.get(i).equals(later.get(i)) && sides.size() == results.size()) {
                for (int k = 0; k < sides.size(); k++) {
                    side(sides.get(k), results.get(k), operand, sign).ifPresent(worked::add);
                }
            }
        }
        return worked;
    }

    private static Optional<String> side(Expr before, Expr after, Expr by, char sign) {
        Optional<Linear> from = Linear.of(before);
        Optional<Linear> to = Linear.of(after);
        Optional<Linear> operand = Linear.of(by);
        if (from.isEmpty() || to.isEmpty() || operand.isEmpty()) {
            return sign == '/'
                    ? Optional.of(byTerms(before, after, by)).filter(text -> !text.isEmpty())
                    : Optional.empty();
        }
        boolean letter = !by.variables().isEmpty();
        if (letter && (sign == '+' || sign == '-')) {
            String name = by.variables().iterator().next();
            Rational slope = from.get().slope();
            return slope.isZero() || to.get().slope().isZero()
                    ? Optional.empty()
                    : Optional.of("$%s %c %s = %s$"
                            .formatted(
                                    times(slope, name),
                                    sign,
                                    times(operand.get().slope(), name),
                                    times(to.get().slope(), name)));
        }
        Rational number = from.get().number();
        boolean needless = letter
                || number.isZero()
                || sign != '/' && sign != '*' && to.get().number().isZero();
        if (needless) {
            return Optional.empty();
        }
        String operator = sign == '*' ? "\\cdot" : Character.toString(sign);
        String right = operand.get().number().signum() < 0 ? "(" + by(by) + ")" : by(by);
        return Optional.of("$%s %s %s = %s$"
                .formatted(
                        Typeset.bare(number.toString()),
                        operator,
                        right,
                        Typeset.bare(to.get().number().toString())));
    }

    /** The numbers in front of the terms of a polynomial, divided one by one. */
    private static String byTerms(Expr before, Expr after, Expr by) {
        List<String> worked = new ArrayList<>();
        if (before instanceof Expr.Sum
                && before.variables().size() == 1
                && by.variables().isEmpty()
                && before.children().size() == after.children().size()) {
            Map<String, Expr> one = Map.of(before.variables().iterator().next(), Build.whole(1));
            for (int i = 0; i < before.children().size(); i++) {
                Optional<Rational> from = Exact.value(before.children().get(i).substitute(one));
                Optional<Rational> to = Exact.value(after.children().get(i).substitute(one));
                if (from.isPresent() && to.isPresent()) {
                    worked.add("$%s / %s = %s$".formatted(from.get(), by(by), to.get()));
                }
            }
        }
        return String.join(", ", worked);
    }

    private static String by(Expr by) {
        return Typeset.bare(Reckoning.plain(by));
    }

    private static String times(Rational slope, String name) {
        return slope.equals(Rational.ONE)
                ? name
                : slope.equals(Rational.ONE.negate())
                        ? "-" + name
                        : Typeset.bare(slope.isInteger() ? slope + name : "(" + slope + ")" + name);
    }
}
