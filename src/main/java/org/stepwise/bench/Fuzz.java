package org.stepwise.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.Latex;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;

/**
 * Reads texts that nobody would write. Each must be answered in time and without an exception; what can be read must be
 * written, plain and as LaTeX, so that reading it again gives the same tree; what is suggested must be
 * readable; what is judged must be judged in time, and twice the same.
 */
final class Fuzz {

    private static final long LONGEST = 100_000_000;
    private static final int SHOWN = 20;

    /** One in so many is also judged, as an answer and as a line of working. */
    private static final int GRADED = 8;

    private final long seed;
    private final List<FuzzReport.Failure> failures = new ArrayList<>();
    private long readable;
    private long failed;
    private long slowest;
    private String slowestText = "";

    Fuzz(long seed) {
        this.seed = seed;
    }

    /** The same inputs in shares that lie side by side; each is found again by its seed. */
    static FuzzReport onEveryProcessor(long seed, long count) {
        int shares = Runtime.getRuntime().availableProcessors();
        long began = System.nanoTime();
        List<FuzzReport> reports = IntStream.range(0, shares)
                .parallel()
                .mapToObj(share -> {
                    long from = count * share / shares;
                    return new Fuzz(seed + from).run(count * (share + 1) / shares - from);
                })
                .toList();
        return FuzzReport.of(reports, System.nanoTime() - began);
    }

    FuzzReport run(long count) {
        RandomTexts texts = new RandomTexts();
        GradingFuzz grading = new GradingFuzz(texts);
        long began = System.nanoTime();
        for (long k = 0; k < count; k++) {
            String text = texts.of(seed + k);
            String what = tried(text);
            if (what == null && (seed + k) % GRADED == 0) {
                what = grading.tried(text, seed + k);
            }
            if (what != null) {
                failed++;
                if (failures.size() < SHOWN) {
                    failures.add(new FuzzReport.Failure(seed + k, text, what));
                }
            }
        }
        return new FuzzReport(count, readable, failed, failures, slowest, slowestText, System.nanoTime() - began);
    }

    private @Nullable String tried(String text) {
        try {
            long began = System.nanoTime();
            Reading reading = Syntax.read(text);
            long took = System.nanoTime() - began;
            if (took > LONGEST / 4) {
                // A pause of the machine is none of ours: the best of three counts.
                took = Math.min(took, Math.min(timed(text), timed(text)));
            }
            if (took > slowest) {
                slowest = took;
                slowestText = text;
            }
            return took > LONGEST ? "took %d ms".formatted(took / 1_000_000) : judged(reading);
        } catch (RuntimeException | StackOverflowError reason) {
            return reason.toString();
        }
    }

    private static long timed(String text) {
        long began = System.nanoTime();
        Syntax.read(text);
        return System.nanoTime() - began;
    }

    private @Nullable String judged(Reading reading) {
        return switch (reading) {
            case Reading.Read(Expr expr) -> {
                String plain = again("plain", PlainText.of(expr), expr);
                String latex = again("LaTeX", Latex.of(expr), expr);
                readable += plain == null && latex == null ? 1 : 0;
                yield plain == null ? latex : plain;
            }
            case Reading.Unreadable unreadable -> explained(unreadable);
        };
    }

    private static @Nullable String again(String way, String written, Expr expr) {
        if (written.length() > Syntax.LONGEST_TEXT) {
            return null;
        }
        return switch (Syntax.read(written)) {
            case Reading.Read(Expr same) when same.equals(expr) -> null;
            case Reading.Read(Expr other) -> "%s %s is read as %s".formatted(way, written, PlainText.of(other));
            case Reading.Unreadable unreadable -> "%s %s is not read: %s".formatted(way, written, unreadable.message());
        };
    }

    private static @Nullable String explained(Reading.Unreadable unreadable) {
        for (String suggestion : unreadable.suggestions()) {
            if (!(Syntax.read(suggestion) instanceof Reading.Read)) {
                return "suggests " + suggestion;
            }
        }
        return null;
    }
}
