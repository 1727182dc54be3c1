package org.stepwise.grading.working;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;

/**
 * Whether a line is written as an answer, or as something on the way to one.
 *
 * @param letters that the answer is about
 */
record AnswerShape(AnswerKey key, Set<String> letters) {

    /** What may be answered by a relation that still has something to find. */
    private static final Set<AnswerKind> STATEMENTS = EnumSet.of(AnswerKind.EQUATION, AnswerKind.INEQUALITY);

    /** What is written with the name of a function before it. */
    private static final Set<AnswerKind> NAMED = EnumSet.of(AnswerKind.DERIVATIVE, AnswerKind.INTEGRAL);

    /** Where no letter is asked for, those of the key are. */
    static AnswerShape of(AnswerKey key, Set<String> unknowns) {
        return new AnswerShape(
                key,
                unknowns.isEmpty() && Syntax.read(key.expected()) instanceof Reading.Read(Expr expected)
                        ? expected.variables()
                        : unknowns);
    }

    /** x = 3, x = 2 or x = 5, f'(x) = 2x, {1, 2}: something named, or nothing left to find. */
    boolean isShapeOf(Expr expr) {
        return STATEMENTS.contains(key.kind())
                || switch (expr) {
                    case Expr.Relation(List<Expr> sides, List<Sign> _, Span _) ->
                        isNamed(sides.getFirst(), sides.getLast())
                                || !isWorkedOut(expr)
                                        && sides.stream().allMatch(side -> side instanceof Expr.Name || isNumber(side))
                                        && sides.stream().anyMatch(Expr.Name.class::isInstance);
                    case Expr.Or(List<Expr> parts, Span _) -> parts.stream().allMatch(this::isShapeOf);
                    case Expr.And(List<Expr> parts, Span _) -> parts.stream().allMatch(this::isShapeOf);
                    default -> isNumber(expr);
                };
    }

    /** q = 6/3 = 2 is the value of some letter, found on the way. */
    private static boolean isWorkedOut(Expr expr) {
        return Chains.sides(expr) instanceof List<Expr> sides && sides.size() > 2;
    }

    /** y = 11 - 4 = 7 as y = 7, if it is true. */
    Optional<String> shortened(Expr expr) {
        return Chains.sides(expr) instanceof List<Expr> sides
                        && sides.size() > 2
                        && IntStream.range(2, sides.size()).allMatch(i -> Equality.equal(sides.get(1), sides.get(i)))
                ? Optional.of(PlainText.of(Build.equation(sides.getFirst(), sides.getLast())))
                : Optional.empty();
    }

    private boolean isNamed(Expr left, Expr right) {
        return left instanceof Expr.Application && NAMED.contains(key.kind())
                || left instanceof Expr.Name
                        && letters.containsAll(left.variables())
                        && Collections.disjoint(left.variables(), right.variables());
    }

    private static boolean isNumber(Expr side) {
        return side.variables().isEmpty();
    }

    /** A number, a letter with one, or a set that is written out. */
    static boolean isPlain(Line read) {
        return switch (read) {
            case Line.Value(Expr expr, boolean _) ->
                expr.children().isEmpty() && expr.variables().isEmpty();
            case Line.Statement(Expr expr, boolean _) ->
                expr instanceof Expr.Relation(List<Expr> sides, List<Sign> _, Span _)
                        ? sides.size() == 2
                                && sides.getFirst() instanceof Expr.Name
                                && sides.getLast().variables().isEmpty()
                        : expr.variables().isEmpty();
            case Line.Words _, Line.Unreadable _ -> false;
        };
    }
}
