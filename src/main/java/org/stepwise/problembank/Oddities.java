package org.stepwise.problembank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Compute;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;

/** Finds variants that differ from most of their siblings in what they ask. */
public final class Oddities {

    private final List<Variant> variants;
    private final List<Oddity> found = new ArrayList<>();

    private Oddities(List<Variant> variants) {
        this.variants = variants;
    }

    /** In the order of the seeds. */
    public static List<Oddity> in(List<Trial> trials) {
        Oddities oddities = new Oddities(trials.stream()
                .map(Trial::variant)
                .<Variant>mapMulti((variant, next) -> {
                    if (variant != null) {
                        next.accept(variant);
                    }
                })
                .toList());
        oddities.find();
        return oddities.found.stream()
                .sorted(Comparator.comparingLong(Oddity::seed))
                .toList();
    }

    private void find() {
        Set<String> prompts = new HashSet<>();
        variants.stream()
                .filter(variant -> !prompts.add(variant.prompt()
                        + variant.parts().stream().map(VariantPart::label).toList()))
                .forEach(variant -> found.add(new Oddity(variant.seed(), Oddity.Kind.SAME_AS_BEFORE, -1)));
        int parts = variants.stream()
                .mapToInt(variant -> variant.parts().size())
                .min()
                .orElse(0);
        for (int i = 0; i < parts; i++) {
            int part = i;
            differ(
                    part,
                    Oddity.Kind.LETTER_GONE,
                    key -> given(key).map(Expr::variables).map(Set::copyOf));
            differ(part, Oddity.Kind.OTHER_DEGREE, key -> given(key).map(Oddities::degree));
            differ(
                    part,
                    Oddity.Kind.OTHER_COUNT,
                    key -> read(key.key().expected()).map(Oddities::count));
            variants.stream()
                    .filter(variant -> answerIsGiven(variant.parts().get(part)))
                    .forEach(variant -> found.add(new Oddity(variant.seed(), Oddity.Kind.ANSWER_GIVEN, part)));
        }
    }

    /** Most say what is usual; where there is no majority of two thirds, nothing is. */
    private void differ(int part, Oddity.Kind kind, Function<VariantPart, Optional<?>> sign) {
        Map<Long, Object> signs = new HashMap<>();
        variants.forEach(
                variant -> sign.apply(variant.parts().get(part)).ifPresent(value -> signs.put(variant.seed(), value)));
        Map<Object, Long> counts =
                signs.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Optional<Object> usual = counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 3 >= signs.size() * 2L)
                .map(Map.Entry::getKey)
                .findFirst();
        usual.ifPresent(most -> signs.forEach((seed, value) -> {
            if (!value.equals(most)) {
                found.add(new Oddity(seed, kind, part));
            }
        }));
    }

    private static boolean answerIsGiven(VariantPart part) {
        return given(part)
                .map(PlainText::of)
                .filter(text -> text.equals(part.key().expected()))
                .isPresent();
    }

    private static Optional<Expr> given(VariantPart part) {
        // 0x = 4 stands there as it was put together: what is left of it is what is asked.
        return read(part.key().given()).map(Compute::evaluate);
    }

    private static Optional<Expr> read(@Nullable String text) {
        return text != null && Syntax.read(text) instanceof Reading.Read(Expr expr)
                ? Optional.of(expr)
                : Optional.empty();
    }

    /** The highest power of a letter that is written. */
    private static int degree(Expr expr) {
        int here = expr instanceof Expr.Power(Expr base, Expr.Whole(var value, var _), var _)
                        && !base.variables().isEmpty()
                        && value.bitLength() < 16
                ? value.intValue()
                : expr instanceof Expr.Name ? 1 : 0;
        return Math.max(
                here, expr.children().stream().mapToInt(Oddities::degree).max().orElse(0));
    }

    /** How many solutions are listed. */
    private static int count(Expr expr) {
        return switch (expr) {
            case Expr.Braces(List<Expr> items, var _) -> different(items);
            case Expr.Or(List<Expr> parts, var _) -> different(parts);
            default -> 1;
        };
    }

    private static int different(List<Expr> items) {
        return (int) items.stream().map(PlainText::of).distinct().count();
    }
}
