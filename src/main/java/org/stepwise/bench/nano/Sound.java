package org.stepwise.bench.nano;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.grading.Budget;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.gate.Leak;
import org.stepwise.tutoring.gate.Piece;
import org.stepwise.tutoring.gate.TutorGate;
import org.stepwise.tutoring.gate.VerifiedStream;
import org.stepwise.tutoring.verify.Task;

/** What the gate says of a text. */
final class Sound {

    private Sound() {}

    static boolean passes(Task task, Rung level, String text) {
        return pieces(task, level, text).stream().allMatch(Piece.Shown.class::isInstance);
    }

    static List<Piece> pieces(Task task, Rung level, String text) {
        return Budget.within(
                () -> {
                    VerifiedStream stream = TutorGate.open(task, level);
                    List<Piece> all = new ArrayList<>(stream.accept(text));
                    all.addAll(stream.finish());
                    return all;
                },
                () -> List.of(new Piece.Withheld(text, List.of(), Leak.UNCLEAR)));
    }
}
