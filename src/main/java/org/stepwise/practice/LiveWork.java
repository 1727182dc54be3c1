package org.stepwise.practice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The work that a pupil opened or wrote in last, as it stands now.
 *
 * @param seed of its variant
 * @param openedAt since when its page has been open; where it is not, since when it was worked on
 * @param here its page is open
 * @param help every hint that was read, the oldest first
 * @param lines part by part, the oldest first
 * @param unread what could not be read since the last line that could
 */
public record LiveWork(
        UUID id,
        UUID student,
        UUID problem,
        String version,
        long seed,
        @Nullable UUID assignment,
        boolean solved,
        Instant openedAt,
        boolean here,
        List<Part> parts,
        List<Help> help,
        List<Line> lines,
        @Nullable Unread unread) {

    /** @param undecided a line of it waits for the teacher */
    public record Part(
            boolean solved,
            int helpLevel,
            boolean undecided,
            @Nullable Instant solvedAt) {}

    public record Help(int part, int level, Instant at) {}

    /**
     * @param slip the known slip that gives exactly this line
     * @param feedback a teacher wrote something under it
     */
    public record Line(GradedLine graded, @Nullable String slip, boolean feedback) {}

    /** @param lines how many of them */
    public record Unread(int part, String text, Instant at, int lines) {}

    public LiveWork {
        parts = List.copyOf(parts);
        help = List.copyOf(help);
        lines = List.copyOf(lines);
    }

    /** The first part that is not solved, or the last. */
    public int openPart() {
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).solved()) {
                return i;
            }
        }
        return parts.size() - 1;
    }
}
