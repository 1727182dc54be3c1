package org.stepwise.cas.sets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/**
 * Equations without the root, power, logarithm or exponential that stands around a whole side. Each step is an equivalence
 * at every single point over the real numbers, with the condition written beside it where there is one.
 */
final class Lowered {

    private static final int HIGHEST = 9;

    private Lowered() {}

    static Expr of(Expr statement) {
        return switch (statement) {
            case Expr.Or _, Expr.And _ -> Trees.map(statement, Lowered::of);
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
            when signs.equals(List.of(Sign.EQUAL)) -> equation(statement, sides.getFirst(), sides.getLast());
            default -> statement;
        };
    }

    private static Expr equation(Expr whole, Expr left, Expr right) {
        Expr both = hasOpenSign(left) || hasOpenSign(right) ? null : alike(left, right);
        if (both != null) {
            return both;
        }
        Expr turned = alone(left, right);
        Expr found = turned != null ? turned : alone(right, left);
        return found != null ? found : whole;
    }

    /** The root of a side, with what stands beside and below it taken to the other one: y = (a ± √b)/2 is 2y - a = ±√b. */
    private static @Nullable Expr alone(Expr side, Expr other) {
        if (side instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                && !side.variables().isEmpty()
                && bottom.variables().isEmpty()
                && isPositive(bottom)) {
            return alone(top, Build.product(bottom, other));
        }
        if (!(side instanceof Expr.Sum(List<Expr> terms, Span _))) {
            return rooted(side, other);
        }
        List<Expr> rest = new ArrayList<>(terms);
        List<Expr> roots = terms.stream().filter(Lowered::isRoot).toList();
        if (roots.size() != 1 || !rest.remove(roots.getFirst()) || rest.stream().anyMatch(Lowered::hasOpenSign)) {
            return null;
        }
        return rooted(roots.getFirst(), Build.difference(other, Build.sum(rest)));
    }

    /** A root of letters, its sign and a number in front of it apart. */
    private static boolean isRoot(Expr term) {
        return switch (term) {
            case Expr.PlusMinus(Expr operand, Span _) -> isRoot(operand);
            case Expr.Negation(Expr operand, Span _) -> isRoot(operand);
            case Expr.Product(List<Expr> factors, Span _) -> factors.stream().anyMatch(Lowered::isRoot);
            case Expr.Call call -> index(call) > 0 && !call.variables().isEmpty();
            default -> false;
        };
    }

    /** The same function around both sides. */
    private static @Nullable Expr alike(Expr left, Expr right) {
        if (left instanceof Expr.Power(Expr a, Expr m, Span _) && right instanceof Expr.Power(Expr b, Expr n, Span _)) {
            if (a.equals(b) && isGrowing(a)) {
                return of(Build.equation(m, n));
            }
            Optional<Integer> degree = m.equals(n) ? small(m) : Optional.empty();
            if (degree.filter(value -> value > 1).isPresent()) {
                boolean odd = degree.orElseThrow() % 2 == 1;
                return odd ? of(Build.equation(a, b)) : Build.equation(Build.power(a, 2), Build.power(b, 2));
            }
            return null;
        }
        if (!(left instanceof Expr.Call(String one, List<Expr> some, Span _))
                || !(right instanceof Expr.Call(String other, List<Expr> others, Span _))
                || !one.equals(other)
                || some.size() != others.size()) {
            return null;
        }
        Expr u = one.equals("root") ? some.getLast() : some.getFirst();
        Expr v = one.equals("root") ? others.getLast() : others.getFirst();
        boolean same = some.size() == 1
                || one.equals("root") && some.getFirst().equals(others.getFirst())
                || one.equals("log") && some.getLast().equals(others.getLast());
        if (!same) {
            return null;
        }
        return switch (one) {
            case "abs" -> Build.equation(Build.power(u, 2), Build.power(v, 2));
            case "exp", "cbrt", "sinh", "arctan", "arsinh" -> of(Build.equation(u, v));
            case "sqrt" -> with(Build.equation(u, v), u, Sign.AT_LEAST);
            case "root" ->
                small(some.getFirst())
                        .filter(value -> value > 1)
                        .map(value -> value % 2 == 1
                                ? of(Build.equation(u, v))
                                : with(Build.equation(u, v), u, Sign.AT_LEAST))
                        .orElse(null);
            case "ln" -> with(Build.equation(u, v), u, Sign.GREATER);
            case "log" ->
                some.size() == 1 || isGrowing(some.getLast()) ? with(Build.equation(u, v), u, Sign.GREATER) : null;
            default -> null;
        };
    }

    private static Expr with(Expr equation, Expr part, Sign sign) {
        return new Expr.And(List.of(equation, Build.relation(part, sign, Build.whole(0))), Span.NONE);
    }

    /** A root with a number in front of it, its sign open or not. */
    private static @Nullable Expr rooted(Expr side, Expr other) {
        boolean open = side instanceof Expr.PlusMinus;
        boolean minus = side instanceof Expr.Negation;
        Expr bare = open || minus ? side.children().getFirst() : side;
        List<Expr> numbers = new ArrayList<>();
        Expr.Call root = null;
        for (Expr factor : bare instanceof Expr.Product(List<Expr> factors, Span _) ? factors : List.of(bare)) {
            if (factor.variables().isEmpty()) {
                numbers.add(factor);
            } else if (root == null && factor instanceof Expr.Call call) {
                root = call;
            } else {
                return null;
            }
        }
        Expr front = Build.product(numbers);
        if (root == null || hasOpenSign(other) || hasOpenSign(bare) || !isPositive(front)) {
            return null;
        }
        int index = index(root);
        if (index == 0 || open && index % 2 == 1) {
            return null;
        }
        Expr inside = root.arguments().getLast();
        Expr signed = minus ? Build.negation(other) : other;
        Expr raised = Build.equation(
                Build.power(signed, index),
                numbers.isEmpty() ? inside : Build.product(Build.power(front, index), inside));
        return index % 2 == 1 || open ? raised : with(raised, signed, Sign.AT_LEAST);
    }

    private static int index(Expr.Call root) {
        return switch (root.function()) {
            case "sqrt" -> 2;
            case "cbrt" -> 3;
            case "root" ->
                small(root.arguments().getFirst()).filter(value -> value > 1).orElse(0);
            default -> 0;
        };
    }

    private static boolean hasOpenSign(Expr expr) {
        return expr instanceof Expr.PlusMinus || expr.children().stream().anyMatch(Lowered::hasOpenSign);
    }

    private static Optional<Integer> small(Expr number) {
        return Exact.value(number)
                .filter(value -> value.isInteger() && value.numerator().compareTo(BigInteger.valueOf(HIGHEST)) <= 0)
                .flatMap(value -> Numbers.small(value, HIGHEST));
    }

    /** A base above 1: powers of it are one-to-one, and so are logarithms to it. */
    private static boolean isGrowing(Expr base) {
        return base.variables().isEmpty() && isPositive(Build.difference(base, Build.whole(1)));
    }

    private static boolean isPositive(Expr number) {
        return Enclosure.sign(number, Map.of()).filter(sign -> sign > 0).isPresent();
    }

    /** Over the real numbers what holds √-4 has no value, so that no letter has one for which it is true. */
    static Expr real(Expr statement) {
        return switch (statement) {
            case Expr.Or _, Expr.And _ -> Trees.map(statement, Lowered::real);
            case Expr.Relation relation -> isNowhere(relation) ? new Expr.Braces(List.of(), relation.span()) : relation;
            case Expr.Symbol symbol
            when symbol.constant() == Constant.REALS -> Build.equation(Build.whole(0), Build.whole(0));
            default -> statement;
        };
    }

    static boolean isNowhere(Expr expr) {
        if (expr instanceof Expr.Relation relation && relation.signs().contains(Sign.ELEMENT)
                || expr instanceof Expr.Braces) {
            return false;
        }
        boolean number = expr.variables().isEmpty() && Trees.isValue(expr) && !hasOpenSign(expr);
        return number ? hasNoValue(expr) : expr.children().stream().anyMatch(Lowered::isNowhere);
    }

    private static boolean hasNoValue(Expr number) {
        try {
            return Constants.sign(number, Map.of()).isEmpty();
        } catch (BeyondReach transcendental) {
            Enclosure near = Enclosure.at(number, Map.of());
            return near instanceof Enclosure.Hole || near instanceof Enclosure.Outside;
        }
    }
}
