package org.stepwise.liveroom;

import java.time.Duration;
import java.time.Instant;

/**
 * How much a pupil could use the teacher.
 *
 * <p>Who thinks is left alone: silence alone counts only after {@link #LONG_THOUGHT}. A line that broke or cannot be read
 * counts sooner, for then there is something to be said; a line that only the teacher can decide counts at once. Each
 * minute weighs one, each further try two: three tries in a minute are guessing, and nine minutes on one line are worse.
 *
 * @param weight the higher, the sooner; 0 for who gets on
 */
record Stuckness(Reason reason, int weight) {

    /** Why; the card says it. */
    enum Reason {
        GETS_ON,
        WAITS,
        TRIES,
        LONG_ON_LINE,
        UNREAD,
        QUIET_AFTER_HELP,
        QUIET
    }

    static final Stuckness GETS_ON = new Stuckness(Reason.GETS_ON, 0);

    private static final int TROUBLED_MINUTES = 4;
    private static final int MANY_TRIES = 3;
    private static final int MANY_UNREAD = 2;
    private static final Duration LONG_THOUGHT = Duration.ofMinutes(8);
    private static final Duration QUIET_AFTER_HELP = Duration.ofMinutes(3);

    private static final int MOST_MINUTES = 30;
    private static final int PER_TRY = 2;
    private static final int ONLY_THE_TEACHER = 4;

    static Stuckness of(Sight sight, Instant now) {
        Reason reason = reason(sight, now);
        return reason == Reason.GETS_ON ? GETS_ON : new Stuckness(reason, weight(sight, now, reason));
    }

    private static Reason reason(Sight sight, Instant now) {
        long minutes = minutes(sight, now);
        return switch (sight.kind()) {
            case WAITS -> Reason.WAITS;
            case BREAKS -> {
                if (quietAfterHelp(sight, now)) {
                    yield Reason.QUIET_AFTER_HELP;
                }
                yield sight.tries() >= MANY_TRIES
                        ? Reason.TRIES
                        : minutes >= TROUBLED_MINUTES ? Reason.LONG_ON_LINE : Reason.GETS_ON;
            }
            case UNREAD ->
                unreadLines(sight) >= MANY_UNREAD || minutes >= TROUBLED_MINUTES ? Reason.UNREAD : Reason.GETS_ON;
            case NOTHING, HOLDS, PART, ASIDE -> {
                if (quietAfterHelp(sight, now)) {
                    yield Reason.QUIET_AFTER_HELP;
                }
                yield minutes >= LONG_THOUGHT.toMinutes() ? Reason.QUIET : Reason.GETS_ON;
            }
        };
    }

    private static int weight(Sight sight, Instant now, Reason reason) {
        int tries = PER_TRY * Math.max(0, sight.tries() - 1) + PER_TRY * Math.max(0, unreadLines(sight) - 1);
        int teacher = reason == Reason.WAITS ? ONLY_THE_TEACHER : 0;
        return 1 + (int) Math.min(MOST_MINUTES, minutes(sight, now)) + tries + teacher + sight.helpLevel() / 3;
    }

    /** Asked for help, and wrote nothing since. */
    private static boolean quietAfterHelp(Sight sight, Instant now) {
        return sight.help() != null
                && sight.help().at().plus(QUIET_AFTER_HELP).isBefore(now)
                && (sight.last() == null
                        || sight.last()
                                .graded()
                                .submittedAt()
                                .isBefore(sight.help().at()));
    }

    private static int unreadLines(Sight sight) {
        return sight.unread() == null ? 0 : sight.unread().lines();
    }

    static long minutes(Sight sight, Instant now) {
        return Math.max(0, Duration.between(sight.since(), now).toMinutes());
    }
}
