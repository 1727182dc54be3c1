package org.stepwise.inference.hub;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How far a fetch is: a line that changes on a terminal; elsewhere one every 5 %, and at the latest after 10 s. */
final class Progress {

    private static final double SECOND = 1e9;
    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;

    private int files;
    private int file;
    private long total;
    private long before;
    private long current;
    private long arrived;

    private long shownAt;
    private long shownArrived;
    private long shownDone;
    private double rate;
    private int width;

    /** @param nanos a clock, as System.nanoTime */
    Progress(PrintStream out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
        this.shownAt = nanos.getAsLong();
    }

    void begin(List<RemoteFile> all) {
        files = all.size();
        total = RemoteFile.size(all);
    }

    void next() {
        file++;
        at(0);
    }

    void finished(RemoteFile done) {
        before += done.size();
        at(0);
    }

    /** So much of the current file is there. */
    void at(long position) {
        current = position;
        // Neither what was there nor the time to check it is part of the speed.
        shownAt = nanos.getAsLong();
        shownArrived = arrived;
        shownDone = Math.max(shownDone, before + current);
    }

    void came(int bytes) {
        current += bytes;
        arrived += bytes;
        long now = nanos.getAsLong();
        double seconds = (now - shownAt) / SECOND;
        boolean due = terminal ? seconds >= 0.5 : seconds >= 10 || before + current - shownDone >= total / 20;
        if (total > 0 && due) {
            show(now, seconds);
        }
    }

    /** A line that stays. */
    void note(String line) {
        clear();
        out.println(line);
    }

    void end() {
        clear();
    }

    private void show(long now, double seconds) {
        long done = before + current;
        if (seconds > 0.1) {
            double latest = (arrived - shownArrived) / seconds;
            rate = rate == 0 ? latest : 0.7 * rate + 0.3 * latest;
            shownAt = now;
            shownArrived = arrived;
        }
        shownDone = done;
        long unit = total < GIB ? MIB : GIB;
        String line = String.format(
                Locale.ROOT,
                "file %d of %d, %.2f of %.2f %s%s",
                file,
                files,
                done / (double) unit,
                total / (double) unit,
                unit == GIB ? "GiB" : "MiB",
                rate == 0 ? "" : String.format(Locale.ROOT, ", %.1f MB/s, %s left", rate / 1e6, left(total - done)));
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            out.flush();
            width = line.length();
        } else {
            out.println(line);
        }
    }

    private String left(long bytes) {
        long seconds = (long) (bytes / rate);
        if (seconds < 100) {
            return seconds + " s";
        }
        return seconds < 6000 ? seconds / 60 + " min" : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    private void clear() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            width = 0;
        }
    }
}
