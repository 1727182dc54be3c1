package org.stepwise.bench;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Grading;
import org.stepwise.grading.UnusableKey;
import org.stepwise.grading.working.Working;

/** Texts that nobody would write, as answers, as keys and as lines of working: judged in time, and twice the same. */
final class GradingFuzz {

    /** The budget of a check, and a little for the machine. */
    private static final long LONGEST = 2_500_000_000L;

    /** Beyond this the clock may have ended the check. */
    private static final long CERTAIN = 1_000_000_000L;

    private static final List<String> OPTIONS =
            List.of("2", "3", "relative:0.05", "absolute:1/30", "no-constant", "natural-log", "decimal-comma");

    private final RandomTexts texts;

    GradingFuzz(RandomTexts texts) {
        this.texts = texts;
    }

    /** What is amiss; null if nothing is. */
    @Nullable
    String tried(String text, long seed) {
        AnswerKind[] kinds = AnswerKind.values();
        AnswerKind kind = kinds[(int) Math.floorMod(seed / 8, (long) kinds.length)];
        String option = seed % 3 == 0 ? OPTIONS.get((int) Math.floorMod(seed, (long) OPTIONS.size())) : null;
        String other = readable(seed);
        AnswerKey key = new AnswerKey(kind, other, seed % 5 < 2 ? "x" : null, option);
        String judged = twice("judge " + key, 1, () -> judged(() -> Grading.judge(key, text)));
        String graded =
                judged != null ? judged : twice("grade " + key, 1, () -> judged(() -> Grading.grade(key, text)));
        List<String> lines = List.of(readable(seed + 1), other, text, other);
        return graded != null ? graded : twice("steps " + lines, lines.size(), () -> Working.check(null, lines));
    }

    private String readable(long seed) {
        for (long k = 1; k < 8; k++) {
            String text = texts.of(seed * 1_000_003 + k);
            if (Syntax.read(text) instanceof Reading.Read) {
                return text;
            }
        }
        return "x^2 = 4";
    }

    private static Object judged(Supplier<Object> check) {
        try {
            return check.get();
        } catch (UnusableKey reason) {
            return reason.reason();
        }
    }

    /** @param checks how many budgets it may use up */
    private @Nullable String twice(String what, int checks, Supplier<Object> check) {
        try {
            long began = System.nanoTime();
            Object first = check.get();
            long took = System.nanoTime() - began;
            long again = System.nanoTime();
            Object second = check.get();
            // A machine that does other things may make one of them wait.
            long least = Math.min(took, System.nanoTime() - again);
            if (least > checks * LONGEST) {
                return "%s took %d ms".formatted(what, least / 1_000_000);
            }
            return first.equals(second) || took > CERTAIN ? null : "%s: %s, then %s".formatted(what, first, second);
        } catch (RuntimeException | Error reason) {
            return what + ": " + reason;
        }
    }
}
