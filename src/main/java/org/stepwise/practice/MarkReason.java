package org.stepwise.practice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.Message;

/** Why a part has the mark that it has: the line that counts, the help that was read before it, and the tries. */
public final class MarkReason {

    private static final BigDecimal NEAR = new BigDecimal("0.002");

    private final WorkView.PartView part;
    private final List<Message> said = new ArrayList<>();

    private MarkReason(WorkView.PartView part) {
        this.part = part;
    }

    /** Sentences for the teacher, of which the first one is always there. */
    public static List<Message> of(WorkView.PartView part) {
        MarkReason reason = new MarkReason(part);
        reason.look();
        return List.copyOf(reason.said);
    }

    private void look() {
        Optional<GradedLine> solving = part.lines().stream()
                .filter(GradedLine::solves)
                .findFirst()
                .filter(line -> line.decision() != null || !isMoreThan(worth(line)));
        Optional<GradedLine> best = solving.or(() -> part.lines().stream()
                .filter(line -> !line.solves() && (line.credit().signum() > 0 || line.decision() == Outcome.IN_PART))
                .max(Comparator.comparing(GradedLine::credit)));
        best.ifPresentOrElse(
                this::counts,
                () -> said.add(Message.of(part.lines().isEmpty() ? "practice.mark.empty" : "practice.mark.none")));
    }

    private void counts(GradedLine line) {
        said.add(which(line));
        if (line.decision() != null || isMoreThan(worth(line))) {
            return;
        }
        if (part.helpLevel() > 1) {
            Rung rung = Rung.values()[part.helpLevel() - 1];
            said.add(Message.of("practice.mark.help." + rung.id(), percent(rung.share())));
        }
        if (worth(line).subtract(part.mark()).compareTo(NEAR) > 0) {
            said.add(Message.of("practice.mark.tries", Integer.toString(part.tries())));
        }
    }

    private static Message which(GradedLine line) {
        String number = Integer.toString(line.line());
        if (line.decision() != null) {
            return Message.of("practice.mark.decided", number);
        }
        String credit = percent(line.credit());
        return switch (line.judgement()) {
            case CORRECT ->
                line.credit().compareTo(BigDecimal.ONE) < 0
                        ? Message.of("practice.mark.solved.part", number, credit)
                        : Message.of("practice.mark.solved", number);
            case INCORRECT -> Message.of("practice.mark.slip", number, credit);
            default -> Message.of("practice.mark.line", number, credit);
        };
    }

    /** With the help that was read until the part was solved, before tries are counted. */
    private BigDecimal worth(GradedLine line) {
        return line.credit().multiply(Share.of(part.helpLevel()));
    }

    /** The mark was earned before all of the help was read, or by another line. */
    private boolean isMoreThan(BigDecimal worth) {
        return part.mark().subtract(worth).compareTo(NEAR) > 0;
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
