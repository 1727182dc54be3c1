package org.stepwise.bench;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What came of a search.
 *
 * @param failed how many inputs; {@code failures} are the first of them
 * @param slowest of the inputs that were read again to be measured, in nanoseconds
 */
record FuzzReport(
        long count,
        long readable,
        long failed,
        List<Failure> failures,
        long slowest,
        String slowestText,
        long elapsed) {

    /** @param seed makes this input again: {@code --seed SEED --count 1} */
    record Failure(long seed, String text, String what) {}

    FuzzReport {
        failures = List.copyOf(failures);
    }

    /** Several searches as one. */
    static FuzzReport of(List<FuzzReport> shares, long elapsed) {
        FuzzReport slowest = shares.stream()
                .max(Comparator.comparingLong(FuzzReport::slowest))
                .orElseThrow();
        return new FuzzReport(
                shares.stream().mapToLong(FuzzReport::count).sum(),
                shares.stream().mapToLong(FuzzReport::readable).sum(),
                shares.stream().mapToLong(FuzzReport::failed).sum(),
                shares.stream().flatMap(share -> share.failures().stream()).toList(),
                slowest.slowest(),
                slowest.slowestText(),
                elapsed);
    }

    void print(PrintStream out) {
        failures.forEach(failure ->
                out.println("seed %d: %s%n    %s".formatted(failure.seed(), shown(failure.text()), failure.what())));
        out.println(String.format(
                Locale.ROOT,
                "%d inputs in %.1f s: %d readable, %d explained, %d failed; slowest %.1f ms: %s",
                count,
                elapsed / 1e9,
                readable,
                count - readable - failed,
                failed,
                slowest / 1e6,
                shown(slowestText)));
    }

    /** One line, with what has no shape written as a number. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(200).forEach(code -> {
            int type = Character.getType(code);
            boolean plain = code >= ' '
                    && type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.SURROGATE
                    && type != Character.UNASSIGNED
                    && type != Character.LINE_SEPARATOR;
            shown.append(plain ? Character.toString(code) : "\\u%04x".formatted(code));
        });
        return shown.append('"').toString();
    }
}
