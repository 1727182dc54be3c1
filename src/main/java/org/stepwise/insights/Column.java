package org.stepwise.insights;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.NotFound;

/** What the table of problems shows and is sorted by; what is not known comes last either way. */
enum Column {
    PROBLEM(item -> null),
    PUPILS(item -> (double) item.figures().begun()),
    SOLVED(item -> item.isTooFew() ? null : item.solved().share()),
    TRIES(item -> item.isRarelySolved() ? null : item.figures().tries()),
    TIME(item -> item.isRarelySolved() || item.figures().time() == null
            ? null
            : (double) item.figures().time().toMillis()),
    CREDIT(item -> item.isTooFew() ? null : item.figures().credit()),
    HINTS(item -> item.hints().tried() < Proportion.ENOUGH
            ? null
            : (double) item.hints().right() / item.hints().tried()),
    APART(item -> item.discrimination().isEmpty() ? null : item.figures().discrimination());

    private final Function<Item, @Nullable Double> value;

    Column(Function<Item, @Nullable Double> value) {
        this.value = value;
    }

    Comparator<Item> order(boolean falling) {
        Comparator<Item> byTitle =
                Comparator.comparing(item -> item.problem().title().toLowerCase(Locale.ROOT));
        if (this == PROBLEM) {
            return falling ? byTitle.reversed() : byTitle;
        }
        Comparator<Double> numbers = falling ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(value::apply, Comparator.<@Nullable Double>nullsLast(numbers))
                .thenComparing(byTitle);
    }

    /** As addresses and texts write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Column of(String word) {
        return Arrays.stream(values())
                .filter(column -> column.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("page"));
    }
}
