package org.stepwise.grading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.sets.RealSet;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Finite sets and lists of solutions, in whatever way pupils list them. */
final class SetGrader implements Grader {

    @Override
    public Verdict grade(AnswerKey key, Expr expected, Expr answer) {
        if (isNested(expected)) {
            return nested(expected, answer);
        }
        List<Expr> wanted = Answers.elements(expected, key.variable());
        if (wanted == null || wanted.stream().anyMatch(SetGrader::isInterval)) {
            return new RegionGrader().grade(key, expected, answer);
        }
        String letter = letter(key, expected);
        List<Expr> given = Answers.elements(answer, letter);
        if (given == null && isNested(answer) && !isNested(expected)) {
            return Verdicts.incorrect();
        }
        if (given == null) {
            return unsolved(letter, expected, answer);
        }
        boolean points = wanted.stream().anyMatch(Expr.Bracketed.class::isInstance);
        if (!wanted.isEmpty()
                && points != given.stream().anyMatch(Expr.Bracketed.class::isInstance)
                && !given.isEmpty()) {
            return Verdicts.invalid(answer, points ? "shape.point" : "shape.set", "2");
        }
        for (Expr element : given) {
            Verdict undefined = EquivalentGrader.undefined(element);
            if (undefined != null) {
                return undefined;
            }
        }
        return compared(Matching.distinct(wanted), given);
    }

    /** Sets in a set are elements like others. */
    private static Verdict nested(Expr expected, Expr answer) {
        return answer instanceof Expr.Braces
                ? compared(Matching.distinct(expected.children()), answer.children())
                : Verdicts.invalid(answer, "shape.set");
    }

    private static Verdict compared(List<Expr> wanted, List<Expr> given) {
        Matching matching = Matching.of(wanted, given);
        if (matching.complete()) {
            return Verdicts.correct("set");
        }
        if (matching.extra() > 0) {
            return Verdicts.incorrect(matching.found() > 0 ? "set.extra" : "incorrect");
        }
        if (matching.open() > 0) {
            return Verdicts.undecided();
        }
        int missing = wanted.size() - matching.found();
        return Verdicts.partly(
                (double) matching.found() / wanted.size(),
                matching.found() == 0 ? "incorrect" : missing == 1 ? "set.one-missing" : "set.missing",
                Integer.toString(missing));
    }

    /** A set with sets in it. */
    private static boolean isNested(Expr expr) {
        return expr instanceof Expr.Braces(List<Expr> items, Span _)
                && items.stream().anyMatch(Expr.Braces.class::isInstance);
    }

    private static boolean isInterval(Expr element) {
        return element instanceof Expr.Bracketed bracketed && bracketed.left() != bracketed.right();
    }

    private static @Nullable String letter(AnswerKey key, Expr expected) {
        return key.variable() != null
                ? key.variable()
                : expected instanceof Expr.Relation relation && relation.sides().getFirst() instanceof Expr.Name name
                        ? name.name()
                        : null;
    }

    /** An equation or an inequality instead of its solutions. */
    private static Verdict unsolved(@Nullable String variable, Expr expected, Expr answer) {
        String letter = variable != null
                ? variable
                : answer.variables().size() == 1 ? answer.variables().iterator().next() : null;
        Optional<Boolean> same = RealSet.of(expected, letter)
                .flatMap(one -> RealSet.of(answer, letter).flatMap(one::same));
        return same.map(alike -> !alike
                        ? Verdicts.incorrect()
                        : answer.variables().isEmpty()
                                ? Verdicts.correct("set")
                                : Verdicts.unfinished("unfinished.set"))
                .orElseGet(() -> Verdicts.invalid(answer, "shape.set"));
    }
}
