package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Grading;
import org.stepwise.grading.Verdict;
import org.stepwise.shared.Message;

/** Working line by line. For now the key alone decides. */
public final class Working {

    private Working() {}

    public static StepReport check(@Nullable String variable, List<String> lines) {
        return new StepReport(
                Collections.nCopies(Math.max(lines.size() - 1, 0), Transition.UNDECIDED),
                null,
                new ArrayList<@Nullable Message>(Collections.nCopies(lines.size(), null)));
    }

    /** The differences of both sides are equal. */
    private static boolean sameEquation(@Nullable String before, String line) {
        return before != null
                && difference(before) instanceof Expr one
                && difference(line) instanceof Expr other
                && Equality.equal(one, other);
    }

    private static @Nullable Expr difference(String line) {
        return Syntax.read(line) instanceof Reading.Read(Expr.Relation(var sides, var signs, var _))
                        && signs.equals(List.of(Sign.EQUAL))
                        && !(sides.getFirst() instanceof Expr.Name)
                        && !(sides.getFirst() instanceof Expr.Application)
                ? Build.difference(sides.getFirst(), sides.getLast())
                : null;
    }

    public static LineVerdict judge(AnswerKey key, Given given, List<String> held, String line) {
        Verdict verdict = Grading.grade(key, line);
        if (!(verdict instanceof Verdict.Correct)
                && sameEquation(held.isEmpty() ? given.statement() : held.getLast(), line)) {
            return new LineVerdict.Holds(Transition.EQUIVALENT, Message.of("working.holds"), null);
        }
        return switch (verdict) {
            case Verdict.Correct correct -> new LineVerdict.Solves(correct);
            case Verdict.Incorrect incorrect ->
                incorrect.unfinished()
                        ? new LineVerdict.Holds(Transition.EQUIVALENT, incorrect.message(), null)
                        : new LineVerdict.Broken(
                                incorrect.message(), incorrect.credit(), null, incorrect.counterexample());
            case Verdict.Invalid invalid ->
                invalid.message().key().equals("grading.words") && key.kind() != AnswerKind.STRING
                        ? new LineVerdict.Undecided(Message.of("working.prose"))
                        : new LineVerdict.Unreadable(invalid);
            case Verdict.Undecided undecided -> new LineVerdict.Undecided(undecided.message());
        };
    }
}
