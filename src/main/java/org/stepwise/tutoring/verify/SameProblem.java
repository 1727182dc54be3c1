package org.stepwise.tutoring.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.grading.Budget;

/** Whether a text asks for a problem that is known: the same statement in another dress, or the same words and numbers. */
public final class SameProblem {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final int FEWEST_WORDS = 5;
    private static final double MOST_WORDS = 0.6;
    /** What is smaller stands in many problems. */
    private static final int SMALLEST = 5;

    private static final int SOMEWHERE = 1009;
    private static final Expr ZERO = Build.whole(0);

    private SameProblem() {}

    public static boolean isIn(String text, String prompt) {
        return hasWords(text, prompt) || Budget.within(() -> hasStatements(text, prompt), () -> false);
    }

    private static boolean hasStatements(String text, String prompt) {
        List<Formula> wanted = Formulas.in(prompt, Set.of());
        Set<String> letters = new TreeSet<>();
        wanted.forEach(formula -> letters.addAll(formula.letters()));
        List<Formula> found = Formulas.in(text, letters);
        List<Expr> values = Formulas.values(text, letters).stream()
                .map(formula -> formula.sides().getFirst().expr())
                .toList();
        if (!wanted.isEmpty()) {
            return wanted.stream()
                            .allMatch(one -> found.stream().anyMatch(other -> isSame(one, other))
                                    || values.stream()
                                            .anyMatch(value -> isMultiple(zero(one), named(value, zero(one)))))
                    || wanted.size() == 1 && hasSolutions(found, wanted.getFirst());
        }
        List<Expr> expressions = Formulas.values(prompt, letters).stream()
                .map(formula -> formula.sides().getFirst().expr())
                .filter(expr -> Trees.size(expr) >= SMALLEST)
                .toList();
        return !expressions.isEmpty()
                && expressions.stream()
                        .allMatch(one -> values.stream().anyMatch(other -> isSame(one, other))
                                || found.stream().anyMatch(other -> isMultiple(one, named(zero(other), one))));
    }

    /** Whatever the sign between the sides is: who knows where a term is positive knows where it is zero. */
    private static boolean isSame(Formula one, Formula other) {
        if (one.isSameAs(other)) {
            return true;
        }
        if (one.sides().size() != 2 || other.sides().size() != 2) {
            return false;
        }
        Expr left = zero(one);
        Expr right = named(zero(other), left);
        return isMultiple(left, right)
                || !left.variables().isEmpty()
                        && (Equality.equal(left, right) || Equality.equal(left, Build.negation(right)));
    }

    /** What is compared with zero: the difference of both sides, or the term of a function. */
    private static Expr zero(Formula formula) {
        Expr first = formula.sides().getFirst().expr();
        Expr last = formula.sides().getLast().expr();
        boolean function = first instanceof Expr.Application
                || first instanceof Expr.Name(String name, Span _)
                        && last.variables().size() == 1
                        && !last.variables().contains(name);
        return function ? last : Build.difference(first, last);
    }

    /** Another equation or system with the same solutions: those of x + y = 11 and xy = 24 are those of x^2 - 11x + 24 = 0. */
    private static boolean hasSolutions(List<Formula> found, Formula wanted) {
        List<Expr> values = solutions(wanted);
        return values.size() > 1
                && (isSolvedByPair(found, values)
                        || found.stream().map(SameProblem::solutions).anyMatch(others -> areSame(values, others)));
    }

    private static boolean areSame(List<Expr> some, List<Expr> others) {
        return some.size() == others.size()
                && some.stream().allMatch(one -> others.stream().anyMatch(other -> Equality.equal(one, other)));
    }

    /** Of an equation in one letter; none where they are not known one by one. */
    private static List<Expr> solutions(Formula formula) {
        boolean one = formula.isEquation() && formula.letters().size() == 1;
        return one
                ? Ground.of(formula.statement(), formula.letters()).points().stream()
                        .flatMap(point -> point.values().stream())
                        .toList()
                : List.of();
    }

    private static boolean isSolvedByPair(List<Formula> found, List<Expr> values) {
        Set<String> letters = new TreeSet<>();
        found.forEach(formula -> letters.addAll(formula.letters()));
        if (values.size() != 2 || letters.size() != 2 || found.size() < 2) {
            return false;
        }
        List<String> names = List.copyOf(letters);
        Ground straight = Ground.at(Map.of(names.getFirst(), values.getFirst(), names.getLast(), values.getLast()));
        Ground turned = Ground.at(Map.of(names.getFirst(), values.getLast(), names.getLast(), values.getFirst()));
        return follow(found, straight) || follow(found, turned);
    }

    private static boolean follow(List<Formula> found, Ground ground) {
        return found.stream()
                .allMatch(formula ->
                        ground.relation(formula.sides().stream().map(Side::expr).toList(), formula.signs())
                                == Ground.Relation.FOLLOWS);
    }

    private static boolean isSame(Expr one, Expr other) {
        Expr named = named(other, one);
        return Trees.size(other) >= SMALLEST
                && one.variables().equals(named.variables())
                && (!one.variables().isEmpty() || leaves(one).equals(leaves(named)))
                && Equality.equal(one, named);
    }

    /** The numbers in a calculation: many have the same value. */
    private static Set<String> leaves(Expr expr) {
        return expr.children().isEmpty()
                ? Exact.value(expr).map(value -> Set.of(value.toString())).orElse(Set.of())
                : expr.children().stream()
                        .flatMap(child -> leaves(child).stream())
                        .collect(Collectors.toSet());
    }

    /** With the other's letter, where each has one. */
    private static Expr named(Expr expr, Expr like) {
        return expr.variables().size() == 1 && like.variables().size() == 1
                ? Trees.substitute(
                        expr,
                        Map.of(
                                expr.variables().iterator().next(),
                                Build.name(like.variables().iterator().next())))
                : expr;
    }

    /** Whether both differ by a factor that is a number. Linear ones with the same solution always do, which tells nothing. */
    private static boolean isMultiple(Expr one, Expr other) {
        if (!one.variables().equals(other.variables()) || one.variables().isEmpty() || isLinear(one)) {
            return false;
        }
        Expr oneThere = at(one, SOMEWHERE);
        Expr otherThere = at(other, SOMEWHERE);
        return !Equality.equal(oneThere, ZERO)
                && !Equality.equal(otherThere, ZERO)
                && Equality.equal(Build.product(one, otherThere), Build.product(other, oneThere));
    }

    private static Expr at(Expr expr, int place) {
        return Trees.substitute(
                expr, expr.variables().stream().collect(Collectors.toMap(name -> name, name -> Build.whole(place))));
    }

    private static boolean isLinear(Expr expr) {
        Expr around = Build.sum(at(expr, SOMEWHERE - 1), at(expr, SOMEWHERE + 1));
        return Equality.equal(around, Build.product(Build.whole(2), at(expr, SOMEWHERE)));
    }

    private static boolean hasWords(String text, String prompt) {
        Set<String> wanted = words(prompt);
        Set<String> there = words(text);
        Set<String> numbers = numbers(prompt);
        long found = wanted.stream().filter(there::contains).count();
        return wanted.size() >= FEWEST_WORDS
                && numbers.size() >= 2
                && numbers(text).containsAll(numbers)
                && found >= MOST_WORDS * wanted.size();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(java.util.Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
