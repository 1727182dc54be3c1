package org.stepwise.grading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.numeric.Sample;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Antiderivatives: equal up to a constant, which is to be written. */
final class IntegralGrader implements Grader {

    private static final Set<String> STEPS = Set.of("abs", "sign", "floor", "ceil", "round");
    private static final List<String> CONSTANTS = List.of("C", "c", "K", "k");

    @Override
    public Verdict grade(AnswerKey key, Expr wanted, Expr answer) {
        String variable = key.variable() == null ? "x" : key.variable();
        Expr given = withoutRemark(answer);
        Verdict shape = EquivalentGrader.shape(wanted, given);
        if (shape != null) {
            return shape;
        }
        Set<String> free = free(wanted, constants(wanted), given, variable);
        return switch (compare(wanted, given, variable)) {
            case Comparison.Equal _ -> {
                Verdict finished = finished(key, given, free, variable);
                yield finished instanceof Verdict.Correct && !isOneLine(wanted, given, free, variable)
                        ? Verdicts.undecided()
                        : finished;
            }
            case Comparison.Different(var point) -> Verdicts.incorrect(point);
            case Comparison.Unknown _ -> Verdicts.undecided();
        };
    }

    /**
     * arctan(1/x) has the slope of -arctan x and a jump at 0, |x|/x has the slope of a number, so that they are no constant
     * apart. The bars of ln|x| are none of these.
     */
    private static boolean mayJump(Expr expr, String variable) {
        if (expr instanceof Expr.Call(String function, List<Expr> arguments, Span _)) {
            Expr inner = arguments.getFirst();
            if (function.equals("ln")
                    && inner instanceof Expr.Call size
                    && size.function().equals("abs")) {
                return mayJump(size.arguments().getFirst(), variable);
            }
            boolean broken = STEPS.contains(function) && !expr.variables().isEmpty()
                    || function.startsWith("arc") && isBroken(expr, variable);
            if (broken) {
                return true;
            }
        }
        return expr.children().stream().anyMatch(child -> mayJump(child, variable));
    }

    private static boolean isBroken(Expr expr, String variable) {
        boolean here = expr instanceof Expr.Quotient(Expr _, Expr bottom, Span _)
                        && bottom.variables().contains(variable)
                || expr instanceof Expr.Power(Expr base, Expr exponent, Span _)
                        && base.variables().contains(variable)
                        && exponent instanceof Expr.Negation
                || expr instanceof Expr.Call call
                        && Set.of("tan", "cot", "sec", "csc").contains(call.function());
        return here || expr.children().stream().anyMatch(child -> isBroken(child, variable));
    }

    private static Map<String, Expr> zeros(Set<String> letters) {
        return letters.stream().collect(Collectors.toMap(letter -> letter, _ -> Build.whole(0)));
    }

    /** Whether the same slopes mean that the two are a constant apart. */
    private static boolean isOneLine(Expr wanted, Expr given, Set<String> free, String variable) {
        if (Trees.hasImaginary(given)) {
            return true;
        }
        boolean jumps = mayJump(wanted, variable) || mayJump(given, variable);
        return meet(wanted, given) && (!jumps || isOneConstant(wanted, given.substitute(zeros(free))));
    }

    /** Whether what one is more than the other at one place it is everywhere. */
    private static boolean isOneConstant(Expr wanted, Expr given) {
        Set<String> names = new TreeSet<>(wanted.variables());
        names.addAll(given.variables());
        Optional<Sample> place = Sample.points(names).stream()
                .filter(sample -> hasValue(wanted, sample) && hasValue(given, sample))
                .findFirst();
        if (Equality.equal(wanted, given) || place.isEmpty()) {
            return Equality.equal(wanted, given);
        }
        Map<String, Expr> values = place.get().point().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Build.number(entry.getValue())));
        Expr more = Build.difference(wanted.substitute(values), given.substitute(values));
        return Equality.equal(wanted, Build.sum(given, more));
    }

    /** Whether both have a value somewhere: ln x and ln(-x) have the same slope, each on a line of its own. */
    private static boolean meet(Expr wanted, Expr given) {
        Set<String> names = new TreeSet<>(wanted.variables());
        names.addAll(given.variables());
        return Sample.points(names).stream().anyMatch(sample -> hasValue(wanted, sample) && hasValue(given, sample));
    }

    private static boolean hasValue(Expr expr, Sample sample) {
        return Enclosure.at(expr, sample.point()) instanceof Enclosure.Value;
    }

    /** x² + C, C ∈ ℝ. */
    private static Expr withoutRemark(Expr answer) {
        return answer instanceof Expr.Listing(List<Expr> items, Span _)
                        && items.size() == 2
                        && items.getLast() instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                        && signs.equals(List.of(Sign.ELEMENT))
                        && sides.getFirst() instanceof Expr.Name(String name, Span _)
                        && CONSTANTS.contains(name)
                        && items.getFirst().variables().contains(name)
                        && sides.getLast() instanceof Expr.Symbol symbol
                        && symbol.constant() == Constant.REALS
                ? items.getFirst()
                : answer;
    }

    /** The letter of the key that is only added. */
    private static Set<String> constants(Expr wanted) {
        Set<String> constants = new HashSet<>();
        for (String name : CONSTANTS) {
            boolean added = wanted.variables().contains(name)
                    && Derivative.of(wanted, name)
                            .filter(rate -> Equality.equal(rate, Build.whole(1)))
                            .isPresent();
            if (added && constants.isEmpty()) {
                constants.add(name);
            }
        }
        return constants;
    }

    /** Letters of the answer that can only be the constant: what the task does not know. */
    private static Set<String> free(Expr wanted, Set<String> constants, Expr given, String variable) {
        Set<String> known = new HashSet<>(wanted.variables());
        known.removeAll(constants);
        Set<String> free = new HashSet<>(given.variables());
        free.removeAll(known);
        free.remove(variable);
        return free;
    }

    /** By their slopes wherever both have one: ln x stands for ln |x|. */
    private static Comparison compare(Expr wanted, Expr given, String variable) {
        Optional<Expr> slope = Derivative.of(wanted, variable);
        Optional<Expr> other = Derivative.of(given, variable);
        if (slope.isEmpty() || other.isEmpty()) {
            return new Comparison.Unknown();
        }
        Comparison together = Equality.agree(slope.get(), other.get());
        // √x² + C is x + C on half of the line only.
        return together instanceof Comparison.Equal && !isAsWide(wanted, given, variable)
                ? new Comparison.Unknown()
                : together;
    }

    /** Whether the answer has a slope wherever the expected one has, with ln x for ln |x| in both. */
    private static boolean isAsWide(Expr wanted, Expr given, String variable) {
        Optional<Expr> slope = Derivative.of(sized(wanted), variable);
        Optional<Expr> other = Derivative.of(sized(given), variable);
        return slope.isPresent() && other.isPresent() && Equality.equal(slope.get(), other.get());
    }

    /** ln u as ln |u|, and √u in a logarithm as √|u|. */
    private static Expr sized(Expr expr) {
        Expr inner = Trees.map(expr, IntegralGrader::sized);
        boolean logarithm = inner instanceof Expr.Call(String function, List<Expr> _, Span _)
                && (function.equals("ln") || function.equals("log"))
                && !(inner.children().getFirst() instanceof Expr.Call size
                        && size.function().equals("abs"));
        if (!logarithm) {
            return inner;
        }
        List<Expr> arguments = new ArrayList<>(inner.children());
        arguments.set(0, Build.call("abs", rootsOfSizes(arguments.getFirst())));
        return inner.with(arguments);
    }

    private static Expr rootsOfSizes(Expr expr) {
        return expr instanceof Expr.Call(String function, List<Expr> arguments, Span _) && function.equals("sqrt")
                ? Build.call(function, Build.call("abs", arguments.getFirst()))
                : Trees.map(expr, IntegralGrader::rootsOfSizes);
    }

    private static Verdict finished(AnswerKey key, Expr given, Set<String> free, String variable) {
        int added = 0;
        for (String constant : free) {
            Optional<Expr> rate = Derivative.of(given, constant);
            if (rate.isEmpty() || !isZero(Derivative.of(rate.get(), variable))) {
                return Verdicts.undecided();
            }
            boolean counts = Equality.compare(rate.get(), Build.whole(0)) instanceof Comparison.Different;
            Expr once = rate.get().substitute(Map.of(constant, Build.whole(1)));
            if (counts && !Equality.equal(once, rate.get()) && !isLogarithm(rate.get(), constant)) {
                // C², |C| and e^C are not every number.
                return Verdicts.undecided();
            }
            added += counts ? 1 : 0;
        }
        if (added > 0) {
            return Verdicts.correct("integral");
        }
        return Options.of(key).has("no-constant")
                ? Verdicts.correct("slope")
                : Verdicts.unfinished("unfinished.integral");
    }

    /** ln|C| is every number. */
    private static boolean isLogarithm(Expr rate, String constant) {
        return isZero(Derivative.of(Build.product(rate, Build.name(constant)), constant));
    }

    private static boolean isZero(Optional<Expr> expr) {
        return expr.filter(value -> Equality.equal(value, Build.whole(0))).isPresent();
    }
}
