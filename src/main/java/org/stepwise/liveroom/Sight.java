package org.stepwise.liveroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.practice.GradedLine;
import org.stepwise.practice.LiveWork;

/**
 * What the teacher would see over a pupil's shoulder.
 *
 * @param line its number as the pupil has it: of the line that broke or waits, or of the one to be written next
 * @param since when the work last came on: a line held, a part was solved, the page was opened
 * @param last the latest line of the part, if it is what is shown
 * @param tries how many lines broke since then
 * @param help the latest hint since then
 */
record Sight(
        int part,
        int line,
        Kind kind,
        Instant since,
        LiveWork.@Nullable Line last,
        LiveWork.@Nullable Unread unread,
        int tries,
        int helpLevel,
        LiveWork.@Nullable Help help) {

    /** What became of the latest line. */
    enum Kind {
        NOTHING,
        HOLDS,
        PART,
        BREAKS,
        WAITS,
        ASIDE,
        UNREAD
    }

    static Sight of(LiveWork work) {
        int part = work.openPart();
        List<LiveWork.Line> lines = work.lines().stream()
                .filter(line -> line.graded().part() == part)
                .toList();
        Instant since = since(work);
        Optional<LiveWork.Line> last = lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
        LiveWork.Unread unread = work.unread();
        Kind kind = unread != null
                ? Kind.UNREAD
                : last.map(line -> kind(line.graded())).orElse(Kind.NOTHING);
        boolean stays = kind == Kind.BREAKS || kind == Kind.WAITS;
        return new Sight(
                part,
                Math.max(1, lines.size() + (stays ? 0 : 1)),
                kind,
                since,
                last.orElse(null),
                unread,
                (int) lines.stream()
                        .filter(line -> line.graded().submittedAt().isAfter(since))
                        .filter(line -> kind(line.graded()) == Kind.BREAKS)
                        .count(),
                work.parts().isEmpty() ? 0 : work.parts().get(part).helpLevel(),
                work.help().stream()
                        .filter(hint -> hint.part() == part && !hint.at().isBefore(since))
                        .reduce((earlier, later) -> later)
                        .orElse(null));
    }

    private static Instant since(LiveWork work) {
        Instant since = work.openedAt();
        for (LiveWork.Line line : work.lines()) {
            boolean comesOn = switch (kind(line.graded())) {
                case HOLDS, PART -> true;
                default -> false;
            };
            if (comesOn && line.graded().submittedAt().isAfter(since)) {
                since = line.graded().submittedAt();
            }
        }
        for (LiveWork.Part part : work.parts()) {
            Instant solvedAt = part.solvedAt();
            if (solvedAt != null && solvedAt.isAfter(since)) {
                since = solvedAt;
            }
        }
        return since;
    }

    static Kind kind(GradedLine line) {
        if (line.decision() != null) {
            return switch (line.decision()) {
                case ACCEPTED -> Kind.HOLDS;
                case IN_PART -> Kind.PART;
                case NOT_YET -> Kind.BREAKS;
                case SEEN -> Kind.ASIDE;
            };
        }
        return switch (line.judgement()) {
            case CORRECT, HOLDS -> Kind.HOLDS;
            case UNFINISHED -> Kind.PART;
            case INCORRECT -> Kind.BREAKS;
            case UNDECIDED -> Kind.WAITS;
            case ASIDE -> Kind.ASIDE;
        };
    }
}
