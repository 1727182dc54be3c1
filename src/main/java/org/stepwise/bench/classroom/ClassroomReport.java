package org.stepwise.bench.classroom;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of a lesson.
 *
 * @param live what was told to the teacher's live room
 * @param here what the live room said at the end
 * @param stored how many of the acknowledged lines are in the database
 * @param logged errors in the server's log
 */
record ClassroomReport(
        ClassroomOptions options,
        Tally tally,
        Usage before,
        Usage after,
        Traffic.Sum live,
        String here,
        Memory empty,
        Memory full,
        int stored,
        List<String> logged) {

    private static final double MEGABYTE = 1e6;
    private static final int MOST_SHOWN = 20;

    int lost() {
        return tally.acknowledged().size() - stored;
    }

    boolean isGood() {
        return lost() == 0
                && logged.isEmpty()
                && tally.errors().isEmpty()
                && tally.times(Tally.Kind.VERDICT).count() > 0
                && tally.times(Tally.Kind.VERDICT).percentile(0.95) <= options.limit()
                && tally.times(Tally.Kind.ROOM).percentile(0.95) <= options.roomLimit();
    }

    void print(PrintStream out) {
        row(out, "pupils", "%d for %.0f s", options.pupils(), after.seconds(before));
        row(out, "lines finished", "%d (%s)", tally.lines(), marks());
        time(out, "verdict", Tally.Kind.VERDICT);
        row(
                out,
                "by quarters of them",
                "p95 %s ms",
                tally.times(Tally.Kind.VERDICT, 4).stream()
                        .map(times -> "%.0f".formatted(times.percentile(0.95)))
                        .collect(Collectors.joining(", ")));
        time(out, "line in the live room", Tally.Kind.ROOM);
        time(out, "echo while typing", Tally.Kind.ECHO);
        time(out, "hint", Tally.Kind.HINT);
        time(out, "first page and problem", Tally.Kind.PAGE);
        row(
                out,
                "errors",
                "%d",
                tally.errors().values().stream().mapToLong(Long::longValue).sum());
        tally.errors().forEach((kind, count) -> row(out, "", "%d x %s", count, kind));
        row(
                out,
                "lost attempts",
                "%d of %d acknowledged",
                lost(),
                tally.acknowledged().size());
        row(out, "errors in its log", "%d", logged.size());
        logged.stream().limit(MOST_SHOWN).forEach(line -> row(out, "", "%s", line));
        Traffic.Sum traffic = after.traffic().minus(before.traffic());
        row(
                out,
                "answers to requests",
                "%d, %.1f MB; pushed to pupils: %d, %.1f MB",
                traffic.requests(),
                traffic.answeredBytes() / MEGABYTE,
                traffic.pushes(),
                traffic.pushedBytes() / MEGABYTE);
        row(
                out,
                "pushed to the live room",
                "%d, %.1f MB; it says: %s",
                live.pushes(),
                live.pushedBytes() / MEGABYTE,
                here);
        row(
                out,
                "processors in use",
                "server %.2f, database %.2f, generator %.2f of %d; load average %.1f before, %.1f after",
                share(before.server(), after.server()),
                share(before.database(), after.database()),
                share(before.generator(), after.generator()),
                Runtime.getRuntime().availableProcessors(),
                before.load(),
                after.load());
        row(
                out,
                "server time a line",
                "%.0f ms, with all that belongs to it: echoes, hints, problems, the live room",
                after.server().minus(before.server()).toMillis() / (double) Math.max(1, tally.lines()));
        memory(out, "heap after a collection", empty.heap(), full.heap());
        memory(out, "resident memory", empty.resident(), full.resident());
        row(
                out,
                "",
                "%s",
                isGood()
                        ? "as it should be"
                        : "NOT as it should be (p95 of a verdict within %d ms, of a line in the live room within %d ms)"
                                .formatted(options.limit(), options.roomLimit()));
    }

    private String marks() {
        return tally.marks().entrySet().stream()
                .map((Map.Entry<String, Long> mark) -> mark.getValue() + " " + mark.getKey())
                .collect(Collectors.joining(", "));
    }

    private double share(Duration from, Duration to) {
        return to.minus(from).toNanos() / 1e9 / after.seconds(before);
    }

    private void time(PrintStream out, String what, Tally.Kind kind) {
        Times times = tally.times(kind);
        row(
                out,
                what,
                "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms (of %d)",
                times.percentile(0.5),
                times.percentile(0.95),
                times.percentile(0.99),
                times.percentile(1),
                times.count());
    }

    private void memory(PrintStream out, String what, long empty, long full) {
        row(
                out,
                what,
                "%.0f MB without pupils, %.0f MB with: %.2f MB a pupil",
                empty / MEGABYTE,
                full / MEGABYTE,
                (full - empty) / MEGABYTE / options.pupils());
    }

    private static void row(PrintStream out, String name, String format, Object... values) {
        out.println(String.format(Locale.ROOT, "%-24s ", name) + String.format(Locale.ROOT, format, values));
    }
}
