package org.stepwise.practice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.Message;

/** Why a part has the mark that it has: the line that counts, the help that was read before it, and the tries. */
final class MarkReason {

    /**
     * A line and what it came to when it was finished.
     *
     * @param credit 0 to 1, of the teacher who decided it or else of the key
     * @param decided whether that is a teacher's
     */
    record Earned(GradedLine line, BigDecimal credit, boolean decided, Work.Before before, BigDecimal costPerTry) {

        BigDecimal mark() {
            return before.mark(credit, costPerTry);
        }

        private boolean losesByTries() {
            return before.tries() > 0 && costPerTry.signum() > 0;
        }
    }

    private MarkReason() {}

    /**
     * Sentences for the teacher, of which the first one is always there.
     *
     * @param lines of the part, oldest first
     */
    static List<Message> of(List<Earned> lines) {
        if (lines.isEmpty()) {
            return List.of(Message.of("practice.mark.empty"));
        }
        return counting(lines).map(MarkReason::counts).orElse(List.of(Message.of("practice.mark.none")));
    }

    /** The best one, as {@link PartProgress} has it; where nothing is left of any, the one that would have earned most. */
    private static Optional<Earned> counting(List<Earned> lines) {
        return lines.stream()
                .filter(line -> line.credit().signum() > 0)
                .reduce((one, other) -> Comparator.comparing(Earned::mark)
                                        .thenComparing(Earned::credit)
                                        .compare(other, one)
                                > 0
                        ? other
                        : one);
    }

    private static List<Message> counts(Earned earned) {
        List<Message> said = new ArrayList<>();
        said.add(which(earned));
        int help = earned.before().helpLevel();
        if (help > Rung.NUDGE.level()) {
            Rung rung = Rung.values()[help - 1];
            said.add(Message.of("practice.mark.help." + rung.id(), percent(rung.share())));
        }
        if (earned.losesByTries()) {
            int tries = earned.before().tries();
            said.add(Message.of(
                    "practice.mark.tries",
                    Integer.toString(tries),
                    percent(earned.costPerTry()
                            .multiply(BigDecimal.valueOf(tries))
                            .min(BigDecimal.ONE))));
        }
        return List.copyOf(said);
    }

    private static Message which(Earned earned) {
        String number = Integer.toString(earned.line().line());
        String credit = percent(earned.credit());
        if (earned.decided()) {
            return Message.of("practice.mark.decided", number, credit);
        }
        return switch (earned.line().judgement()) {
            case CORRECT ->
                earned.credit().compareTo(BigDecimal.ONE) < 0
                        ? Message.of("practice.mark.solved.part", number, credit)
                        : Message.of("practice.mark.solved", number);
            case INCORRECT -> Message.of("practice.mark.slip", number, credit);
            default -> Message.of("practice.mark.line", number, credit);
        };
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
