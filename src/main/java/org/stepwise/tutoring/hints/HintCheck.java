package org.stepwise.tutoring.hints;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCheck;
import org.stepwise.problembank.Rung;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.Message;
import org.stepwise.tutoring.gate.Piece;
import org.stepwise.tutoring.gate.TutorGate;
import org.stepwise.tutoring.gate.VerifiedStream;
import org.stepwise.tutoring.verify.Mark;
import org.stepwise.tutoring.verify.Status;

/** Whether a text can be a hint: what the bank asks of it, and what the gate lets through at its rung, with several numbers. */
final class HintCheck {

    private static final int SEEDS = 4;
    private static final String ANSWER = "tutoring.hint.answer";
    private static final String HOLE = "tutoring.hint.hole";

    private HintCheck() {}

    /**
     * What stands against it.
     *
     * @param doubt whether a teacher may overrule it: all but the answer and what cannot be read. The gate is strict, and where it
     *     turns down the author's own words too, it is no judge
     */
    record Finding(Message why, boolean doubt) {}

    static Optional<Finding> of(Problem problem, int part, Rung rung, String text) {
        Optional<Message> form = form(text);
        if (form.isPresent()) {
            return form.map(why -> new Finding(why, false));
        }
        return against(problem.withHint(part, rung, text), part, rung).map(why -> {
            boolean sure = why.key().equals(ANSWER) || why.key().equals(HOLE);
            String authors = problem.hints(part).getOrDefault(rung, "");
            return new Finding(why, !sure || againstWith(problem, part, rung, authors, why.key()));
        });
    }

    private static boolean againstWith(Problem problem, int part, Rung rung, String authors, String key) {
        return against(problem.withHint(part, rung, authors), part, rung)
                .filter(why -> why.key().equals(key))
                .isPresent();
    }

    private static Optional<Message> form(String text) {
        if (text.isBlank()) {
            return Optional.of(Message.of("tutoring.hint.empty"));
        }
        if (text.length() > Problem.LONGEST_TEXT) {
            return Optional.of(Message.of("tutoring.hint.long", Integer.toString(Problem.LONGEST_TEXT)));
        }
        return ProblemCheck.unset(text);
    }

    private static Optional<Message> against(Problem changed, int part, Rung rung) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Optional<Message> found = against(changed, part, rung, seed);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Message> against(Problem problem, int part, Rung rung, long seed) {
        Variant variant;
        try {
            variant = problem.variant(seed);
        } catch (IllegalArgumentException | ArithmeticException unread) {
            return Optional.of(Message.of(HOLE, String.valueOf(unread.getMessage())));
        }
        String written = variant.parts().get(part).hints().get(rung);
        if (written == null || written.contains("@{")) {
            return Optional.of(Message.of(HOLE, "@{"));
        }
        VerifiedStream gate = TutorGate.open(new HelpContext(variant, part, List.of()).task(), rung);
        return Stream.concat(gate.accept(written).stream(), gate.finish().stream())
                .filter(Piece.Withheld.class::isInstance)
                .map(Piece.Withheld.class::cast)
                .findFirst()
                .map(HintCheck::reason);
    }

    private static Message reason(Piece.Withheld piece) {
        String where = piece.text().strip();
        if (piece.leak() != null) {
            return Message.of("tutoring.hint." + piece.leak().id(), where);
        }
        String wrong = piece.marks().stream()
                .filter(mark -> mark.status() == Status.DISPROVED)
                .map(Mark::text)
                .collect(Collectors.joining("; "));
        return Message.of("tutoring.hint.false", wrong);
    }
}
