package org.stepwise.insights;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.NotFound;

/** Since when work counts. */
enum Period {
    EVER(null),
    YEAR(Duration.ofDays(365)),
    MONTH(Duration.ofDays(30)),
    WEEK(Duration.ofDays(7));

    private final @Nullable Duration length;

    Period(@Nullable Duration length) {
        this.length = length;
    }

    Instant since(Instant now) {
        return length == null ? Instant.EPOCH : now.minus(length);
    }

    /** As addresses and texts write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Period of(String word) {
        return Arrays.stream(values())
                .filter(period -> period.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("page"));
    }
}
