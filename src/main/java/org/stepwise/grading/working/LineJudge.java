package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Grading;
import org.stepwise.grading.Verdict;
import org.stepwise.shared.Message;

/** One line against the key and against the last line that holds. */
final class LineJudge {

    /** What asks for one thing only, so that a solution left aside is no loss. */
    private static final Set<AnswerKind> ONE_THING =
            EnumSet.of(AnswerKind.NUMBER, AnswerKind.DECIMAL_PLACES, AnswerKind.EQUIVALENT, AnswerKind.LOWEST_TERMS);

    private static final Pattern LIST = Pattern.compile("[,;±]|\\bor\\b");

    private final AnswerKey key;
    private final Given given;
    private final List<String> held;
    private final SideComputations sides;
    private final List<String> before;
    private final Set<String> unknowns;
    private final AnswerShape answers;

    LineJudge(AnswerKey key, Given given, List<String> held) {
        this.key = key;
        this.given = given;
        this.held = held;
        this.sides = new SideComputations(key, given);
        this.before = new ArrayList<>();
        if (given.statement() != null) {
            before.add(given.statement());
        }
        before.addAll(held);
        this.unknowns = Working.names(given.variable() != null ? given.variable() : key.variable());
        this.answers = AnswerShape.of(key, unknowns);
    }

    LineVerdict judge(String line) {
        LineVerdict plain = judged(line);
        boolean commas = DecimalCommas.stand(line) || held.stream().anyMatch(DecimalCommas::stand);
        if (!commas || plain instanceof LineVerdict.Solves || plain instanceof LineVerdict.Holds) {
            return plain;
        }
        String pointed = DecimalCommas.points(line);
        LineVerdict other = new LineJudge(
                        key, given, held.stream().map(DecimalCommas::points).toList())
                .judged(pointed);
        if (other instanceof LineVerdict.Solves || other instanceof LineVerdict.Holds) {
            return other;
        }
        boolean list = LIST.matcher(key.expected()).find();
        return plain instanceof LineVerdict.Broken && DecimalCommas.stand(line) && !list
                ? new LineVerdict.Unreadable(new Verdict.Invalid(
                        Message.of("grading.decimal-comma", ""), new Span(0, line.length()), List.of(pointed)))
                : plain;
    }

    private LineVerdict judged(String line) {
        Verdict verdict = graded(line);
        if (verdict instanceof Verdict.Correct correct) {
            Step step = Handwriting.parts(line, Set.of()).size() > 1 ? step(line) : null;
            return step != null && step.how() == Transition.WRONG
                    ? broken(verdict, step)
                    : new LineVerdict.Solves(correct);
        }
        if (key.kind() == AnswerKind.STRING) {
            return byKey(verdict);
        }
        Line read = Line.last(line);
        if (read instanceof Line.Words) {
            return new LineVerdict.Undecided(Message.of("working.prose"));
        }
        if (read instanceof Line.Unreadable(var reading)) {
            return new LineVerdict.Unreadable(
                    verdict instanceof Verdict.Invalid invalid
                            ? invalid
                            : new Verdict.Invalid(reading.message(), reading.where(), reading.suggestions()));
        }
        if (verdict instanceof Verdict.Incorrect && parts(line).stream().allMatch(sides::isTrue)) {
            String what = sides.isBoundary(read) ? "working.boundary" : "working.holds";
            return new LineVerdict.Holds(Transition.EQUIVALENT, Message.of(what), null);
        }
        return before.isEmpty() ? alone(verdict, line, read) : byStep(verdict, step(line), read);
    }

    /** What stands last on the line is its answer; what is read as it is stays so. */
    private Verdict graded(String line) {
        Verdict whole = Grading.grade(key, line);
        String last = Handwriting.parts(line, Set.of()).getLast();
        return whole instanceof Verdict.Invalid && key.kind() != AnswerKind.STRING && !last.equals(line.strip())
                ? Grading.grade(key, last)
                : whole;
    }

    private static List<Line> parts(String line) {
        return Handwriting.parts(line, Set.of()).stream().map(Line::last).toList();
    }

    private Step step(String line) {
        List<String> all = new ArrayList<>(before);
        all.add(line);
        Course course = new Course(unknowns, Working.complex(all));
        before.stream().filter(earlier -> !sides.isBeside(Line.last(earlier))).forEach(course::take);
        return course.take(line);
    }

    /** Where nothing is given, what is not written as an answer is not one: 9x + 5(11 - x) = 71 on the way to two numbers. */
    private LineVerdict alone(Verdict verdict, String line, Line read) {
        boolean answered = verdict instanceof Verdict.Correct || verdict instanceof Verdict.Undecided;
        if (answered || !(read instanceof Line.Statement(Expr expr, boolean _))) {
            return byKey(verdict);
        }
        if (Handwriting.parts(line, Set.of()).size() > 1) {
            Step step = step(line);
            return step.how() == Transition.WRONG ? broken(verdict, step) : undecided();
        }
        if (answers.isShapeOf(expr)) {
            return byKey(
                    answers.shortened(expr).map(end -> Grading.grade(key, end)).orElse(verdict));
        }
        if (Chains.isIdentity(expr)) {
            return new LineVerdict.Holds(Transition.EQUIVALENT, Message.of("working.holds"), null);
        }
        return Chains.isUntrue(expr) ? new LineVerdict.Broken(Message.of("working.chain"), 0, null, null) : undecided();
    }

    private static LineVerdict undecided() {
        return new LineVerdict.Undecided(Message.of("working.undecided"));
    }

    private static LineVerdict byKey(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Correct correct -> new LineVerdict.Solves(correct);
            case Verdict.Incorrect incorrect ->
                incorrect.unfinished()
                        ? new LineVerdict.Holds(Transition.EQUIVALENT, incorrect.message(), null)
                        : new LineVerdict.Broken(
                                incorrect.message(), incorrect.credit(), null, incorrect.counterexample());
            case Verdict.Invalid invalid -> new LineVerdict.Unreadable(invalid);
            case Verdict.Undecided undecided -> new LineVerdict.Undecided(undecided.message());
        };
    }

    private LineVerdict byStep(Verdict verdict, Step step, Line read) {
        boolean unfinished = verdict instanceof Verdict.Incorrect incorrect && incorrect.unfinished();
        boolean onTheWay = step.how() == Transition.EQUIVALENT && read instanceof Line.Statement;
        if (unfinished && !onTheWay) {
            return new LineVerdict.Holds(
                    step.how() == Transition.WRONG || step.how() == Transition.UNDECIDED
                            ? Transition.EQUIVALENT
                            : step.how(),
                    verdict.message(),
                    step.evidence());
        }
        return switch (step.how()) {
            case EQUIVALENT ->
                result(read)
                        .<LineVerdict>map(LineVerdict.Solves::new)
                        .orElseGet(
                                () -> new LineVerdict.Holds(Transition.EQUIVALENT, Message.of("working.holds"), null));
            case IMPLIES -> implies(verdict, step, read);
            case IMPLIED_BY ->
                ONE_THING.contains(key.kind())
                        ? new LineVerdict.Holds(Transition.IMPLIED_BY, message(step), step.evidence())
                        : broken(verdict, step);
            case WRONG -> broken(verdict, step);
            case UNDECIDED ->
                given.statement() == null && read instanceof Line.Value ? byKey(verdict) : undecided(verdict, read);
        };
    }

    /** What a chain of equal values comes to, as in 7 + 1 = 8 or x = 6/2 = 3, if the key accepts it. */
    private Optional<Verdict.Correct> result(Line read) {
        return read instanceof Line.Statement(Expr expr, boolean _)
                        && expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                        && signs.stream().allMatch(Sign.EQUAL::equals)
                        && isChainOfValues(sides)
                        && Grading.grade(key, PlainText.of(sides.getLast())) instanceof Verdict.Correct correct
                ? Optional.of(correct)
                : Optional.empty();
    }

    /** Not an equation that is still to be solved: 4 - x = 2 says nothing of 2. */
    private boolean isChainOfValues(List<Expr> sides) {
        boolean named = sides.getFirst() instanceof Expr.Name(String name, Span _)
                && unknowns.contains(name)
                && sides.stream().skip(1).allMatch(side -> side.variables().isEmpty());
        return named || Line.last(before.getFirst()) instanceof Line.Value;
    }

    /** Candidates can be checked one by one; a region that grew cannot. */
    private LineVerdict implies(Verdict verdict, Step step, Line read) {
        boolean region = read instanceof Line.Statement(Expr expr, boolean _) && Trees.isRegion(expr);
        return region
                ? broken(verdict, step)
                : new LineVerdict.Holds(Transition.IMPLIES, Message.of("working.check-candidates"), step.evidence());
    }

    private static LineVerdict broken(Verdict verdict, Step step) {
        double credit = verdict instanceof Verdict.Incorrect incorrect ? incorrect.credit() : 0;
        return new LineVerdict.Broken(message(step), credit, step.rule(), step.evidence());
    }

    private static Message message(Step step) {
        return step.message() == null ? Message.of("working.undecided") : step.message();
    }

    /** An answer that the key refutes is one even where the way to it is not seen through. */
    private static LineVerdict undecided(Verdict verdict, Line read) {
        if (verdict instanceof Verdict.Incorrect incorrect && AnswerShape.isPlain(read)) {
            return new LineVerdict.Broken(incorrect.message(), incorrect.credit(), null, incorrect.counterexample());
        }
        return verdict instanceof Verdict.Invalid invalid && !isStep(read)
                ? new LineVerdict.Unreadable(invalid)
                : undecided();
    }

    private static boolean isStep(Line read) {
        return read instanceof Line.Statement;
    }
}
