package org.stepwise.tutoring.talk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.stepwise.problembank.Rung;

/**
 * What the tutor is going to do, decided before the words are.
 *
 * @param error the kind of slip in the pupil's latest line: {@link #NO_ERROR} if it holds, {@link #UNKNOWN} if nobody can tell
 * @param line the line that it is about; 0 for none
 */
public record Move(String error, Strategy strategy, int line) {

    public static final String NO_ERROR = "none";
    public static final String UNKNOWN = "unknown";

    /** How the tutor helps. */
    public enum Strategy {
        ASK(Rung.NUDGE, "ask one question that turns the pupil's eyes to what matters next"),
        CONFIRM(Rung.NUDGE, "say what holds in the lines so far, and ask what could come next"),
        POINT(Rung.NUDGE, "point to the place where the line breaks, without mending it"),
        EXPLAIN(Rung.NUDGE, "explain the idea that the pupil asks about, in general"),
        NAME_RULE(Rung.RULE, "name the rule that helps here, in general"),
        SHOW_PARALLEL(Rung.EXAMPLE, "work through a problem of the same kind with other numbers"),
        SHOW_LINE(Rung.NEXT_STEP, "show one next line and say why it follows"),
        WALK_THROUGH(Rung.SOLUTION, "go through the given steps");

        private final Rung level;
        private final String told;

        Strategy(Rung level, String told) {
            this.level = level;
            this.told = told;
        }

        /** The rung that it needs. */
        public Rung level() {
            return level;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static List<Strategy> upTo(Rung level) {
            return Arrays.stream(values())
                    .filter(strategy -> strategy.level.level() <= level.level())
                    .toList();
        }
    }

    public Rung level() {
        return strategy.level();
    }

    /** Whether the diagnosis leaves open what went astray. */
    boolean isOpen() {
        return error.equals(UNKNOWN);
    }

    /** As the model is told. */
    String sentence() {
        String about = line == 0 ? "" : " It is about line " + line + ".";
        String slip = error.equals(NO_ERROR) || error.equals(UNKNOWN)
                ? ""
                : " The slip is of the kind: " + error.replace('-', ' ') + ".";
        return "Your move now: " + strategy.told + "." + about + slip;
    }
}
