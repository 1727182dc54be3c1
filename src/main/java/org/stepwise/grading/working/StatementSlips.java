package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.sets.RealSet;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** What an equation or an inequality becomes by the slips that classes know. */
final class StatementSlips {

    private static final int MOST = 40;
    private static final int FEW = 12;
    private static final Set<String> MOVES = Set.of(
            "moved-without-sign",
            "one-side-only",
            "one-term-divided",
            "one-term-multiplied",
            "factor-subtracted",
            "power-as-product");

    private final StatementStep statements;

    StatementSlips(StatementStep statements) {
        this.statements = statements;
    }

    /** The slip that leads from one statement to one with the solutions of the other; null if none does. */
    @Nullable
    Cause cause(Expr before, Expr after) {
        if (!(before instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)) || signs.size() != 1) {
            return null;
        }
        Map<Expr, Cause> found = new LinkedHashMap<>();
        Sign sign = signs.getFirst();
        Expr left = sides.getFirst();
        Expr right = sides.getLast();
        if (sign.ordering()) {
            found.put(Build.relation(left, sign.mirrored(), right), Cause.ofStep("inequality-not-turned"));
            for (Expr side : sides) {
                if (side instanceof Expr.Quotient(Expr _, Expr bottom, Span _)
                        && !bottom.variables().isEmpty()) {
                    Expr cleared = Build.relation(cleared(left, bottom), sign, cleared(right, bottom));
                    found.put(cleared, Cause.ofStep("unknown-sign"));
                }
            }
        }
        moved(left, right, sign, false, found);
        moved(right, left, sign, true, found);
        ValueSlips.of(left).forEach((slip, name) -> found.putIfAbsent(Build.relation(slip, sign, right), name));
        ValueSlips.of(right).forEach((slip, name) -> found.putIfAbsent(Build.relation(left, sign, slip), name));
        for (Map.Entry<Expr, Cause> entry : found.entrySet()) {
            if (alike(entry.getKey(), after)) {
                return entry.getValue();
            }
        }
        if (isNever(after)) {
            return null;
        }
        int tried = before.variables().size() > 1 ? MOST - FEW : 0;
        for (Map.Entry<Expr, Cause> entry : found.entrySet()) {
            if (++tried > MOST) {
                return null;
            }
            if (fits(entry.getKey(), entry.getValue().id(), after) && statements.same(entry.getKey(), after)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** What holds for no number comes of too many slips to name one. */
    private static boolean isNever(Expr statement) {
        return statement.variables().size() == 1
                && RealSet.of(statement, statement.variables().iterator().next())
                        .filter(RealSet::isEmpty)
                        .isPresent();
    }

    /** The same sign between sides of the same values. */
    private static boolean alike(Expr slip, Expr after) {
        return slip instanceof Expr.Relation one
                && after instanceof Expr.Relation other
                && one.signs().equals(other.signs())
                && Equality.equal(one.sides().getFirst(), other.sides().getFirst())
                && Equality.equal(one.sides().getLast(), other.sides().getLast());
    }

    /** What changes sides leaves one side as the slip has it, unless the line is solved. */
    private static boolean fits(Expr slip, String name, Expr after) {
        if (!MOVES.contains(name)) {
            return true;
        }
        if (!(slip instanceof Expr.Relation one) || !(after instanceof Expr.Relation other)) {
            return false;
        }
        return other.sides().getFirst() instanceof Expr.Name && !name.equals("power-as-product")
                || Equality.equal(one.sides().getFirst(), other.sides().getFirst())
                || Equality.equal(one.sides().getLast(), other.sides().getLast());
    }

    private static void moved(Expr side, Expr other, Sign sign, boolean turned, Map<Expr, Cause> found) {
        List<Expr> terms = side instanceof Expr.Sum sum ? sum.terms() : List.of(side);
        for (int i = 0; i < terms.size(); i++) {
            List<Expr> rest = new ArrayList<>(terms);
            Expr term = rest.remove(i);
            put(Build.sum(rest), Build.sum(other, term), sign, turned, "moved-without-sign", found);
            if (!rest.isEmpty()) {
                put(Build.sum(rest), other, sign, turned, "one-side-only", found);
            }
            Expr factor = factor(term);
            if (factor != null) {
                Expr divided = Build.quotient(other, factor);
                List<Expr> partly = new ArrayList<>(terms);
                partly.set(i, Build.quotient(term, factor));
                if (terms.size() > 1) {
                    put(Build.sum(partly), divided, sign, turned, "one-term-divided", found);
                }
                put(Build.sum(partly), other, sign, turned, "one-side-only", found);
                put(Build.sum(partly), Build.difference(other, factor), sign, turned, "factor-subtracted", found);
            }
            if (term instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                    && bottom.variables().isEmpty()) {
                List<Expr> partly = new ArrayList<>(terms);
                partly.set(i, top);
                if (terms.size() > 1) {
                    put(Build.sum(partly), Build.product(other, bottom), sign, turned, "one-term-multiplied", found);
                }
                put(Build.sum(partly), other, sign, turned, "one-side-only", found);
            }
        }
    }

    private static void put(Expr side, Expr other, Sign sign, boolean turned, String name, Map<Expr, Cause> found) {
        found.putIfAbsent(
                turned ? Build.relation(other, sign, side) : Build.relation(side, sign, other), Cause.ofStep(name));
    }

    private static Expr cleared(Expr side, Expr divisor) {
        return side instanceof Expr.Quotient(Expr top, Expr bottom, Span _) && bottom.equals(divisor)
                ? top
                : Build.product(side, divisor);
    }

    /** The number in front of a term. */
    private static @Nullable Expr factor(Expr term) {
        return switch (term) {
            case Expr.Product(List<Expr> factors, Span _)
            when factors.getFirst().variables().isEmpty() -> factors.getFirst();
            case Expr.Negation(Expr operand, Span _) -> {
                Expr inner = factor(operand);
                yield inner == null ? null : Build.negation(inner);
            }
            default -> null;
        };
    }
}
