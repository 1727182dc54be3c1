package org.stepwise.grading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.sets.SetComparison;
import org.stepwise.cas.sets.SetRelation;
import org.stepwise.cas.sets.Solutions;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Equations, inequalities and what is joined of them: they say the same if they have the same solutions. */
final class StatementGrader implements Grader {

    /** The proof of what is the same but for special values of the letters that are not asked for. */
    static final String GENERIC = "generic";

    @Override
    public Verdict grade(AnswerKey key, Expr expected, Expr answer) {
        for (Expr part : answer.children()) {
            Verdict undefined = EquivalentGrader.undefined(part);
            if (undefined != null) {
                return undefined;
            }
        }
        Comparison defined = definitions(expected, answer);
        if (defined instanceof Comparison.Equal) {
            return Verdicts.correct("definition");
        }
        if (defined instanceof Comparison.Different different) {
            return Verdicts.incorrect(different.counterexample());
        }
        Set<String> unknowns = key.variable() == null ? Set.of() : known(key, expected, answer);
        SetComparison found = Solutions.compare(expected, answer, unknowns, isComplex(expected) || isComplex(answer));
        if (found.relation() == SetRelation.EQUAL && namesInfinity(answer)) {
            return Verdicts.undecided();
        }
        if (found.relation() == SetRelation.EQUAL) {
            return Verdicts.correct(isGeneric(expected, answer, unknowns) ? GENERIC : "solutions");
        }
        return found.different() && !isRearranged(expected, answer, unknowns)
                ? Verdicts.incorrectAt(point(found.witness()))
                : Verdicts.undecided();
    }

    /** The letters that are asked for and that occur. */
    private static Set<String> known(AnswerKey key, Expr expected, Expr answer) {
        Set<String> letters = new HashSet<>(expected.variables());
        letters.addAll(answer.variables());
        letters.retainAll(Writing.letters(key.variable() == null ? "" : key.variable()));
        return letters;
    }

    /** Whether the two differ where other letters have special values: a = F/m is F = ma but for m = 0. */
    private static boolean isGeneric(Expr expected, Expr answer, Set<String> unknowns) {
        Set<String> others = new HashSet<>(expected.variables());
        others.addAll(answer.variables());
        return !unknowns.isEmpty()
                && others.removeAll(unknowns)
                && !others.isEmpty()
                && Solutions.compare(expected, answer, Set.of(), isComplex(expected) || isComplex(answer))
                        .different();
    }

    /** R = U²/P and P = U²/R: a formula solved for a letter, the same where nothing that is divided by is zero. */
    private static boolean isRearranged(Expr expected, Expr answer, Set<String> unknowns) {
        Set<String> others = new HashSet<>(expected.variables());
        others.removeAll(unknowns);
        Set<Expr> divisors = new LinkedHashSet<>();
        divisors(expected, divisors);
        divisors(answer, divisors);
        if (unknowns.isEmpty() || others.isEmpty() || divisors.isEmpty()) {
            return false;
        }
        List<Expr> parts = new ArrayList<>(divisors.stream()
                .map(divisor -> Build.relation(divisor, Sign.UNEQUAL, Build.whole(0)))
                .toList());
        parts.addFirst(expected);
        Expr one = new Expr.And(List.copyOf(parts), Span.NONE);
        parts.set(0, answer);
        Expr other = new Expr.And(List.copyOf(parts), Span.NONE);
        return Solutions.compare(one, other, unknowns, isComplex(expected) || isComplex(answer))
                        .relation()
                == SetRelation.EQUAL;
    }

    private static void divisors(Expr expr, Set<Expr> divisors) {
        if (expr instanceof Expr.Quotient(Expr _, Expr bottom, Span _)
                && !bottom.variables().isEmpty()) {
            divisors.add(bottom);
        }
        expr.children().forEach(child -> divisors(child, divisors));
    }

    /** x = ∞ is a solution of nothing, and says something all the same. */
    private static boolean namesInfinity(Expr expr) {
        return Trees.isEquation(expr) && expr.children().stream().anyMatch(StatementGrader::isInfinite)
                || expr.children().stream().anyMatch(StatementGrader::namesInfinity);
    }

    private static boolean isInfinite(Expr expr) {
        return expr instanceof Expr.Symbol symbol && symbol.constant() == Constant.INFINITY
                || expr instanceof Expr.Negation negation && isInfinite(negation.operand());
    }

    /** x = √-9 is meant for a complex number, also without an i. */
    private static boolean isComplex(Expr statement) {
        return Trees.hasImaginary(statement) || Solutions.namesNonReal(statement);
    }

    private static String point(Map<String, Expr> witness) {
        return new TreeMap<>(witness)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + PlainText.of(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** Two equations that give a function its term, f(x) = ...: the terms are compared. */
    private static Comparison definitions(Expr expected, Expr answer) {
        return Trees.isEquation(expected)
                        && Trees.isEquation(answer)
                        && isApplied(expected)
                        && expected.children()
                                .getFirst()
                                .equals(answer.children().getFirst())
                ? Equality.compare(
                        expected.children().getLast(), answer.children().getLast())
                : new Comparison.Unknown();
    }

    private static boolean isApplied(Expr equation) {
        return equation.children().getFirst() instanceof Expr.Application;
    }

    /** Whether this says something that can hold or not. */
    static boolean isStatement(Expr expr) {
        return switch (expr) {
            case Expr.Relation _, Expr.Not _ -> true;
            case Expr.And(List<Expr> parts, var _) -> parts.stream().allMatch(StatementGrader::isStatement);
            case Expr.Or(List<Expr> parts, var _) -> parts.stream().allMatch(StatementGrader::isStatement);
            case Expr.Listing(List<Expr> items, var _) -> items.stream().allMatch(StatementGrader::isStatement);
            default -> false;
        };
    }
}
