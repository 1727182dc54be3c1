package org.stepwise.grading.working;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.shared.Message;

/** The lines so far: where the working stands, and what was named on the way. */
final class Course {

    private final Set<String> unknowns;
    private final boolean complex;
    private final Named named = new Named();
    private final SolutionSteps solutions;
    private @Nullable Line current;
    private boolean broken;

    Course(Set<String> unknowns, boolean complex) {
        this.unknowns = unknowns;
        this.complex = complex;
        this.solutions = new SolutionSteps(unknowns, complex);
    }

    /** Standing at a line that was too much to judge: the next one follows from it. */
    static Course from(Set<String> unknowns, boolean complex, String text) {
        Course course = new Course(unknowns, complex);
        Line line = Line.read(Handwriting.parts(text, Set.of()).getLast(), course.options());
        course.broken = line instanceof Line.Words || line instanceof Line.Unreadable;
        course.current = course.broken ? null : line;
        return course;
    }

    /** After a line that is too much even to be read again: nothing follows from it. */
    static Course nowhere(Set<String> unknowns, boolean complex) {
        Course course = new Course(unknowns, complex);
        course.broken = true;
        return course;
    }

    /**
     * Judges the next line and takes it as the pupil's own ground for the one after it. What stands between arrows is judged
     * part by part; the line is as good as its worst part, and stands for its last.
     */
    Step take(String text) {
        List<String> parts = Handwriting.parts(text, named.roots());
        List<Line> lines = parts.stream()
                .map(part -> Line.read(part, options()))
                .flatMap(line -> Chains.askedOf(line).stream())
                .toList();
        Line start = broken ? null : current;
        Step whole = one(lines.getFirst());
        boolean unread = broken;
        for (Line line : lines.subList(1, lines.size())) {
            Step step = one(line);
            unread |= broken;
            whole = joined(whole, step, start, line);
        }
        boolean open = lines.size() > 1 && lines.stream().allMatch(Course::isOpen);
        broken = unread || open;
        return open ? Step.undecided() : whole;
    }

    /** x => 3 may well be meant as an inequality. */
    private static boolean isOpen(Line line) {
        return line instanceof Line.Value(Expr expr, boolean _)
                        && !expr.variables().isEmpty()
                || line instanceof Line.Value(Expr number, boolean continued)
                        && !continued
                        && number.children().isEmpty();
    }

    /** Where one part gains solutions and another loses some, only the whole tells. */
    private Step joined(Step first, Step second, @Nullable Line start, Line last) {
        if (first.how() == Transition.WRONG || second.how() == Transition.WRONG) {
            return first.how() == Transition.WRONG ? first : second;
        }
        Step worse = first.how().compareTo(second.how()) >= 0 ? first : second;
        Step better = worse == first ? second : first;
        boolean mixed = worse.how() == Transition.IMPLIED_BY && better.how() == Transition.IMPLIES;
        Step direct = mixed && start != null ? judged(start, last) : worse;
        return direct.how() == Transition.UNDECIDED ? worse : direct;
    }

    private Step one(Line read) {
        Line line = Points.meant(complex ? Imaginary.resolved(read) : read, letters());
        if (line instanceof Line.Words || line instanceof Line.Unreadable) {
            broken = true;
            String key = line instanceof Line.Words ? "working.prose" : "working.unreadable";
            return new Step(Transition.UNDECIDED, Message.of(key), null, null, true);
        }
        Expr expr = line instanceof Line.Value value ? value.expr() : ((Line.Statement) line).expr();
        Expr asked = named.equation(expr);
        if (asked == null && isAsked(expr)) {
            asked = expr;
        }
        Step step =
                broken || current == null ? first(line) : asked != null ? asked(current, expr) : judged(current, line);
        broken = false;
        if (asked == null) {
            named.remember(expr);
        }
        if (!step.aside()) {
            current = asked != null ? new Line.Statement(asked, false) : ground(line);
        }
        return step;
    }

    /** 3x² + 6x = 0 after f'(x) = 3x² + 6x. */
    private boolean isAsked(Expr expr) {
        return current instanceof Line.Statement(Expr before, boolean _)
                && Chains.sides(before) instanceof List<Expr> term
                && term.getFirst() instanceof Expr.Application
                && Chains.sides(expr) instanceof List<Expr> sides
                && sides.size() == 2
                && !sides.getFirst().variables().isEmpty()
                && sides.getLast().variables().isEmpty()
                && Equality.equal(term.getLast(), sides.getFirst());
    }

    /** The letters whose values a point gives. */
    private Set<String> letters() {
        return unknowns.size() < 2 && current instanceof Line.Statement(Expr before, boolean _)
                ? before.variables()
                : unknowns;
    }

    private Set<String> options() {
        Set<String> names = new TreeSet<>(unknowns);
        names.removeIf(name -> name.length() != 1 && name.indexOf('_') < 0);
        return names;
    }

    /** After a function's term f'(x) = 0 asks where that is so; f'(x) = 2 does after f'(x) = 2x, and else may be its term. */
    private static Step asked(Line before, Expr line) {
        boolean term = before instanceof Line.Statement(Expr expr, boolean _)
                && expr instanceof Expr.Relation
                && expr.children().getFirst() instanceof Expr.Application known
                && (!(line.children().getFirst() instanceof Expr.Application now)
                        || Exact.value(line.children().getLast())
                                .filter(Rational::isZero)
                                .isPresent()
                        || known.name().equals(now.name())
                                && known.primes() == now.primes()
                                && isNoNumber(expr.children().getLast()));
        return term ? Step.plain(Transition.EQUIVALENT) : Step.undecided();
    }

    /** f'(x) = 2x + 1 - 2x is 1 and asks for nothing. */
    private static boolean isNoNumber(Expr term) {
        return term.variables().stream()
                .anyMatch(name -> Derivative.of(term, name)
                        .filter(slope -> !Equality.equal(slope, Build.whole(0)))
                        .isPresent());
    }

    /** A line with nothing before it may still contradict itself. */
    private Step first(Line line) {
        if (line instanceof Line.Statement(Expr expr, boolean _) && Chains.falseInItself(expr)) {
            return Step.of(Transition.WRONG, "chain", Map.of());
        }
        if (current != null || broken) {
            return Step.undecided();
        }
        boolean untrue = line instanceof Line.Statement(Expr expr, boolean _) && Chains.isUntrue(expr);
        return untrue ? Step.of(Transition.EQUIVALENT, "chain", Map.of()) : Step.plain(Transition.EQUIVALENT);
    }

    /** A chain of equal values stands for its last side; one that is false, as 2x = 7 - 1 = 8, for its ends. */
    private Line ground(Line line) {
        if (line instanceof Line.Statement(Expr expr, boolean _)
                && Chains.sides(expr) instanceof List<Expr> sides
                && sides.size() > 2
                && !sides.getFirst().variables().isEmpty()
                && sides.subList(1, sides.size()).stream()
                        .allMatch(side -> side.variables().isEmpty())
                && Chains.falseInItself(expr)) {
            return new Line.Statement(Build.equation(sides.getFirst(), sides.getLast()), false);
        }
        return line instanceof Line.Statement(Expr expr, boolean _)
                        && Chains.sides(expr) instanceof List<Expr> sides
                        && (Operators.stands(sides.getFirst())
                                || (current instanceof Line.Value
                                                || sides.size() > 2
                                                        && expr.variables().isEmpty())
                                        && !(sides.getFirst() instanceof Expr.Name && sides.size() == 2))
                ? new Line.Value(sides.getLast(), false)
                : line;
    }

    private Step judged(Line before, Line line) {
        Step byName = line instanceof Line.Statement(Expr expr, boolean continued) && !continued
                ? named.judge(expr, before, unknowns)
                : null;
        if (byName != null) {
            return byName;
        }
        return switch (before) {
            case Line.Value(Expr value, boolean _) -> fromValue(value, line);
            case Line.Statement(Expr statement, boolean _) -> fromStatement(statement, line);
            case Line.Words _, Line.Unreadable _ -> Step.undecided();
        };
    }

    private Step fromValue(Expr value, Line line) {
        return switch (line) {
            case Line.Value(Expr next, boolean _) -> ValueSteps.step(value, next);
            case Line.Statement(Expr next, boolean continued) ->
                Chains.continued(value, next, continued, ValueSteps::step);
            case Line.Words _, Line.Unreadable _ -> Step.undecided();
        };
    }

    private Step fromStatement(Expr statement, Line line) {
        Expr last = Chains.lastSide(statement);
        return switch (line) {
            case Line.Value(Expr next, boolean continued) ->
                last != null && (continued || Chains.isIdentity(statement))
                        ? ValueSteps.step(last, next)
                        : Step.undecided();
            case Line.Statement(Expr next, boolean continued) -> {
                if (continued && last != null) {
                    yield Chains.continued(last, next, true, ValueSteps::step);
                }
                if (Chains.falseInItself(next)) {
                    yield Step.of(Transition.WRONG, "chain", Map.of());
                }
                yield solutions.step(statement, next);
            }
            case Line.Words _, Line.Unreadable _ -> Step.undecided();
        };
    }
}
