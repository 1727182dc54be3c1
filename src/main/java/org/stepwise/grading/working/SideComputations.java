package org.stepwise.grading.working;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;

/** Lines beside the way to the answer, which are true and lead nowhere by themselves. */
final class SideComputations {

    private static final String VALUE = "y";

    private final AnswerKey key;
    private final Given given;

    SideComputations(AnswerKey key, Given given) {
        this.key = key;
        this.given = given;
    }

    /** Whether the line says something true of the key or of what is given, though it is no answer. */
    boolean isTrue(Line read) {
        return isTurnedRound(read) || isSideOfGiven(read) || isBoundary(read);
    }

    /** x = -1 or x = 4 for (x + 1)(x - 4) < 0: where both sides of what is given are equal. */
    boolean isBoundary(Line read) {
        return read instanceof Line.Statement(Expr line, boolean _)
                && given.statement() != null
                && Line.last(given.statement()) instanceof Line.Statement(Expr relation, boolean _)
                && Trees.isOrdering(relation)
                && relation.children() instanceof List<Expr> sides
                && sides.size() == 2
                && isMadeOfEquations(line)
                && line.variables().equals(relation.variables())
                && new StatementStep(relation.variables(), false)
                        .same(Build.equation(sides.getFirst(), sides.getLast()), line);
    }

    private static boolean isMadeOfEquations(Expr line) {
        return Trees.isEquation(line)
                || (line instanceof Expr.Or || line instanceof Expr.Listing)
                        && line.children().stream().allMatch(SideComputations::isMadeOfEquations);
    }

    /** Whether what follows is judged from the line before this one. */
    boolean isBeside(Line held) {
        return isArithmetic(held) || isSideOfGiven(held) || isBoundary(held);
    }

    /** 5 - 1 = 4 */
    private static boolean isArithmetic(Line held) {
        return held instanceof Line.Statement(Expr expr, boolean _)
                && Trees.isEquation(expr)
                && expr.variables().isEmpty()
                && !expr.children().stream().allMatch(side -> side.children().isEmpty());
    }

    /** y = 3x - 4, 3x = y + 4 and x = 3y - 4 on the way to (x + 4)/3: the key with y for its value, or for its letter. */
    private boolean isTurnedRound(Line read) {
        String letter = key.variable();
        if (key.kind() != AnswerKind.EQUIVALENT
                || letter == null
                || letter.equals(VALUE)
                || !(read instanceof Line.Statement(Expr written, boolean _))
                || !(Syntax.read(key.expected()) instanceof Reading.Read(Expr expected))
                || !expected.variables().equals(Set.of(letter))) {
            return false;
        }
        Expr line = function(written, letter);
        if (!Trees.isEquation(line) || !line.variables().equals(Set.of(letter, VALUE))) {
            return false;
        }
        Expr plain = Build.equation(Build.name(VALUE), expected);
        Expr turned = Build.equation(Build.name(letter), expected.substitute(Map.of(letter, Build.name(VALUE))));
        StatementStep steps = new StatementStep(Set.of(letter, VALUE), false);
        return steps.same(turned, line) || steps.same(plain, line);
    }

    /** f(x) = 3x - 4 as y = 3x - 4. */
    private static Expr function(Expr line, String letter) {
        return Trees.isEquation(line)
                        && line.children().getFirst()
                                instanceof Expr.Application(String _, int primes, List<Expr> arguments, Span _)
                        && primes == 0
                        && arguments.equals(List.of(Build.name(letter)))
                ? Build.equation(Build.name(VALUE), line.children().getLast())
                : line;
    }

    /** 2√3 + 3√3 after √12 + √27 = k√3: one side of what is given, worked out; a bare number may be meant as the answer. */
    private boolean isSideOfGiven(Line read) {
        return read instanceof Line.Value(Expr value, boolean _)
                && isComposed(value)
                && given.statement() != null
                && Line.last(given.statement()) instanceof Line.Statement(Expr statement, boolean _)
                && Trees.isEquation(statement)
                && statement.children().stream()
                        .anyMatch(side -> !(side instanceof Expr.Name) && Equality.equal(side, value));
    }

    private static boolean isComposed(Expr value) {
        return (value instanceof Expr.Sum || value instanceof Expr.Product)
                && Exact.value(value).isEmpty();
    }
}
