package org.stepwise.assignment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.Refused;

/**
 * From when until when a set is worked on. Without a time there is no such limit.
 *
 * @param dueAt what comes later counts as late
 * @param closesAt what comes later is not taken
 */
public record Window(
        @Nullable Instant opensAt,
        @Nullable Instant dueAt,
        @Nullable Instant closesAt) {

    public static final Window ALWAYS = new Window(null, null, null);

    /**
     * A line that was finished in time arrives later: over a slow network, or sent again after a gap. The browser's own
     * clock is not asked, as anybody can change it; a minute for everybody costs less.
     */
    static final Duration GRACE = Duration.ofSeconds(60);

    public Window {
        if (!before(opensAt, dueAt) || !before(opensAt, closesAt)) {
            throw Refused.because("assignment.window.opens");
        }
        if (dueAt != null && closesAt != null && closesAt.isBefore(dueAt)) {
            throw Refused.because("assignment.window.closes");
        }
    }

    private static boolean before(@Nullable Instant first, @Nullable Instant second) {
        return first == null || second == null || first.isBefore(second);
    }

    public static Window until(@Nullable Instant dueAt) {
        return new Window(null, dueAt, null);
    }

    public boolean isOpened(Instant now) {
        return opensAt == null || !now.isBefore(opensAt);
    }

    public boolean isClosed(Instant now) {
        return closesAt != null && now.isAfter(closesAt.plus(GRACE));
    }

    public boolean isLate(Instant at) {
        return dueAt != null && at.isAfter(dueAt.plus(GRACE));
    }

    /** Ends later, and begins as before. */
    Window longer(Duration extra) {
        return new Window(
                opensAt, dueAt == null ? null : dueAt.plus(extra), closesAt == null ? null : closesAt.plus(extra));
    }

    /** How long there is from the first moment to the first end; zero without an end. */
    Duration length(Instant assignedAt) {
        Instant end = dueAt == null ? closesAt : dueAt;
        Instant start = opensAt == null ? assignedAt : opensAt;
        return end == null || end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
    }
}
