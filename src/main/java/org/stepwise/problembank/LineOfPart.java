package org.stepwise.problembank;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Grading;
import org.stepwise.grading.Verdict;
import org.stepwise.grading.working.Given;
import org.stepwise.grading.working.LineVerdict;
import org.stepwise.grading.working.Transition;
import org.stepwise.grading.working.Working;
import org.stepwise.shared.Message;

/**
 * A line of working with what the author knows of it. A result that does not follow visibly from the line before, such as
 * a derivative or a point, is what the key says of it.
 */
record LineOfPart(VariantPart part, List<String> held, String line) {

    /** A value, or one named as a derivative; u = x + 1 is a step aside. */
    private static final Pattern DERIVED = Pattern.compile("[^=]*|[A-Za-z]'.*|d[a-z]/d[a-z].*");

    private static final Pattern PLACE = Pattern.compile("\\s*([A-Za-z])\\s*\\(([^()=]{1,20})\\)\\s*=");

    private static final Set<String> SAYS_LITTLE = Set.of("working.value", "working.solutions");

    LineVerdict judge(Given given) {
        if (isOfAnotherPlace()) {
            return new LineVerdict.Undecided(Message.of("working.undecided"));
        }
        LineVerdict verdict = Working.judge(part.key(), given, held, line);
        if (verdict instanceof LineVerdict.Solves) {
            return verdict;
        }
        Optional<VariantPart.Assessment> accepted = part.accepted(line);
        if (accepted.isPresent() && accepted.get().verdict() instanceof Verdict.Correct correct) {
            return new LineVerdict.Solves(correct, accepted.get().credit());
        }
        return switch (verdict) {
            case LineVerdict.Broken broken -> foreseen(broken).orElseGet(() -> slipped(broken));
            case LineVerdict.Undecided _ -> refuted().flatMap(this::ifResult).orElse(verdict);
            case LineVerdict.Holds(Transition how, var _, var _)
            when how != Transition.EQUIVALENT ->
                refuted().flatMap(this::foreseen).orElse(verdict);
            default -> verdict;
        };
    }

    /** g(1) = -1 where g(3) is asked: what is known here is the value at 3 alone. */
    private boolean isOfAnotherPlace() {
        Matcher place = PLACE.matcher(line);
        if (part.label() == null || !place.lookingAt()) {
            return false;
        }
        String asked = part.label().replaceAll("[\\s{}]", "");
        String name = place.group(1) + "(";
        return asked.contains(name) && !asked.contains(name + place.group(2).replaceAll("\\s", "") + ")");
    }

    /** What the key has against it as an answer, if that is proved. */
    private Optional<LineVerdict.Broken> refuted() {
        return Grading.grade(part.key(), line) instanceof Verdict.Incorrect incorrect && !incorrect.unfinished()
                ? Optional.of(new LineVerdict.Broken(
                        incorrect.message(), incorrect.credit(), null, incorrect.counterexample()))
                : Optional.empty();
    }

    private Optional<LineVerdict> ifResult(LineVerdict.Broken broken) {
        Optional<LineVerdict> foreseen = foreseen(broken);
        return foreseen.isPresent() || !isResult() ? foreseen : Optional.of(broken);
    }

    private Optional<LineVerdict> foreseen(LineVerdict.Broken broken) {
        return part.foreseen(line)
                .map(check -> new LineVerdict.Broken(
                        VariantPart.words(check).orElse(broken.message()),
                        VariantPart.credit(check, broken.credit()),
                        broken.rule(),
                        broken.evidence()));
    }

    /** Where the step alone says only that something changed, the slip that gives this result says more. */
    private LineVerdict slipped(LineVerdict.Broken broken) {
        if (broken.rule() != null || !SAYS_LITTLE.contains(broken.message().key())) {
            return broken;
        }
        return refuted()
                .filter(answer -> answer.message().key().startsWith("slips."))
                .<LineVerdict>map(answer -> new LineVerdict.Broken(
                        answer.message(), Math.max(answer.credit(), broken.credit()), null, broken.evidence()))
                .orElse(broken);
    }

    private boolean isResult() {
        AnswerKind kind = part.key().kind();
        boolean derived = kind == AnswerKind.DERIVATIVE || kind == AnswerKind.INTEGRAL;
        return derived && held.isEmpty() && DERIVED.matcher(line.strip()).matches()
                || Grading.read(part.key(), line) instanceof Reading.Read(Expr expr) && isClosed(expr);
    }

    /** Numbers, points, and letters with their values. */
    private static boolean isClosed(Expr expr) {
        return switch (expr) {
            case Expr.Listing(List<Expr> items, Span _) -> items.stream().allMatch(LineOfPart::isClosed);
            case Expr.Or(List<Expr> parts, Span _) -> parts.stream().allMatch(LineOfPart::isClosed);
            case Expr.And(List<Expr> parts, Span _) -> parts.stream().allMatch(LineOfPart::isClosed);
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span _) ->
                signs.equals(List.of(Sign.EQUAL))
                        && sides.getFirst() instanceof Expr.Name
                        && sides.getLast().variables().isEmpty();
            default -> expr.variables().isEmpty();
        };
    }
}
