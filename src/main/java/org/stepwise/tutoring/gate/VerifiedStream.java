package org.stepwise.tutoring.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.grading.Budget;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.verify.Clause;
import org.stepwise.tutoring.verify.Status;
import org.stepwise.tutoring.verify.StepVerifier;
import org.stepwise.tutoring.verify.Task;

/**
 * One text of a model on its way to a pupil. Each clause is held back until its equations are judged and it is clear that it gives
 * nothing away. After a leak nothing more passes. Not for several threads at once.
 */
public final class VerifiedStream {

    private static final int LONGEST_TEXT = 20_000;
    private static final Duration LONGEST = Duration.ofMillis(1_500);

    private final StepVerifier verifier;
    private final boolean open;
    private final LeakGate gate;
    private boolean stopped;
    private int length;
    private long spent;

    VerifiedStream(Task task, Rung level) {
        this.verifier = new StepVerifier(task, level == Rung.EXAMPLE);
        this.open = level == Rung.SOLUTION;
        this.gate = new LeakGate(task, verifier.judge(), level);
    }

    /** The pieces that can be told of now. */
    public List<Piece> accept(String text) {
        List<Piece> pieces = new ArrayList<>();
        verifier.accept(text).forEach(clause -> pieces.add(piece(clause)));
        return pieces;
    }

    /** The last pieces. */
    public List<Piece> finish() {
        String rest = verifier.finish();
        return rest.isEmpty() ? List.of() : List.of(piece(rest));
    }

    /** Whether something would have been given away. */
    public boolean isStopped() {
        return stopped;
    }

    private Piece piece(String text) {
        length += text.length();
        if (length > LONGEST_TEXT || spent > LONGEST.toNanos()) {
            return new Piece.Withheld(text, List.of(), Leak.UNCLEAR);
        }
        long start = System.nanoTime();
        try {
            return Budget.within(() -> looked(text), () -> unclear(text));
        } finally {
            spent += System.nanoTime() - start;
        }
    }

    private Piece looked(String text) {
        Clause clause = verifier.judge(text);
        Optional<Leak> leak = open || stopped ? Optional.empty() : gate.check(clause);
        if (leak.isPresent() || stopped) {
            stopped = true;
            return new Piece.Withheld(text, clause.marks(), leak.orElse(Leak.ANSWER));
        }
        boolean stands = clause.marks().stream().noneMatch(mark -> mark.status() == Status.DISPROVED);
        return stands ? new Piece.Shown(text, clause.marks()) : new Piece.Withheld(text, clause.marks(), null);
    }

    private Piece unclear(String text) {
        stopped |= !open;
        return new Piece.Withheld(text, List.of(), Leak.UNCLEAR);
    }
}
