package org.stepwise.cas.sets;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Expr;

/** How the solutions of two statements lie to each other. */
public final class Solutions {

    private Solutions() {}

    /** One letter is asked for; where none is named, the one beside the k of kπ. */
    private static boolean numbered(Set<String> others, Set<String> unknowns, Set<String> names) {
        return others.equals(unknowns) || others.size() == 1 && (unknowns.isEmpty() || unknowns.equals(names));
    }

    /** Whether a number in it is certainly not real, as √-9 and arcsin 2. */
    public static boolean namesNonReal(Expr expr) {
        return Lowered.isNowhere(expr);
    }

    /**
     * Compares the sets of all values of all letters for which the statements hold.
     *
     * @param unknowns the letters that are looked for; another letter is a parameter, and as schools do, a divisor made of
     *     parameters alone is taken not to be zero
     * @param complexAllowed whether the letters stand for complex numbers; polynomial equations in one of them are then
     *     compared, and nothing else
     */
    public static SetComparison compare(Expr a, Expr b, Set<String> unknowns, boolean complexAllowed) {
        Set<String> letters = unknowns.isEmpty() ? Commas.letters(a, b) : unknowns;
        Expr left = Commas.meant(a, letters);
        Expr right = Commas.meant(b, letters);
        Set<String> names = new TreeSet<>(unknowns);
        names.addAll(left.variables());
        names.addAll(right.variables());
        try {
            if (complexAllowed) {
                return names.size() == 1
                        ? new ComplexRoots(names.iterator().next()).compare(left, right)
                        : SetComparison.UNKNOWN;
            }
            left = Lowered.real(Reduced.of(left));
            right = Lowered.real(Reduced.of(right));
            if (!names.isEmpty() && (Proportional.same(left, right) || lowered(left, right))) {
                return new SetComparison(SetRelation.EQUAL, Map.of());
            }
            Set<String> others = Families.others(names);
            if (others.size() == 1 && (Families.hasAngle(left) || Families.hasAngle(right))) {
                try {
                    return new Families(others.iterator().next()).compare(left, right);
                } catch (BeyondReach reason) {
                    SetComparison regions =
                            regions(left, right, others.iterator().next());
                    if (regions.relation() == SetRelation.UNKNOWN) {
                        regions = strayed(left, right, others.iterator().next());
                    }
                    if (names.size() > 1 || regions.different() || regions.relation() != SetRelation.UNKNOWN) {
                        return regions;
                    }
                }
            }
            if (numbered(others, unknowns, names) && (Families.isFamily(left) || Families.isFamily(right))) {
                SetComparison families = families(left, right, others.iterator().next());
                if (families.relation() != SetRelation.UNKNOWN) {
                    return families;
                }
            }
            if (names.size() == 1) {
                SetComparison line = onTheLine(left, right, names.iterator().next());
                if (line.relation() != SetRelation.UNKNOWN) {
                    return line;
                }
                SetComparison counted = counted(left, right, names.iterator().next());
                if (counted.relation() != SetRelation.UNKNOWN || counted.different()) {
                    return counted;
                }
            }
            if (names.isEmpty()) {
                return truths(left, right);
            }
            if (Isolated.same(left, right)) {
                return new SetComparison(SetRelation.EQUAL, Map.of());
            }
            SetComparison space = inSpace(left, right, names, unknowns);
            if (space.relation() == SetRelation.UNKNOWN) {
                SetComparison trivial = Trivial.compare(left, right, names);
                space = trivial.relation() == SetRelation.UNKNOWN ? space : trivial;
            }
            boolean open = Families.isFamily(left) || Families.isFamily(right);
            if (!open || space.relation() == SetRelation.EQUAL) {
                return space;
            }
            return others.size() == 1 ? strayed(left, right, others.iterator().next()) : SetComparison.UNKNOWN;
        } catch (BeyondReach | ArithmeticException | StackOverflowError reason) {
            return SetComparison.UNKNOWN;
        }
    }

    /** Whether they are the same without the roots round their sides. */
    private static boolean lowered(Expr a, Expr b) {
        Expr left = Lowered.of(a);
        Expr right = Lowered.of(b);
        return (left != a || right != b) && Proportional.same(left, right);
    }

    private static SetComparison regions(Expr a, Expr b, String variable) {
        try {
            return new Regions(variable).compare(a, b);
        } catch (BeyondReach | ArithmeticException reason) {
            return SetComparison.UNKNOWN;
        }
    }

    private static SetComparison counted(Expr a, Expr b, String name) {
        try {
            SetComparison found = RootCount.compare(a, b, name);
            if (found.relation() != SetRelation.UNKNOWN || found.different()) {
                return found;
            }
            SetComparison turned = RootCount.compare(b, a, name);
            boolean open = turned.relation() == SetRelation.UNKNOWN || turned.relation() == SetRelation.EQUAL;
            return open ? turned : new SetComparison(SetRelation.of(true, false), turned.witness());
        } catch (BeyondReach | ArithmeticException reason) {
            return SetComparison.UNKNOWN;
        }
    }

    private static SetComparison strayed(Expr a, Expr b, String name) {
        try {
            return new SetComparison(SetRelation.UNKNOWN, new Families(name).strayed(a, b));
        } catch (BeyondReach | ArithmeticException reason) {
            return SetComparison.UNKNOWN;
        }
    }

    /** Whether the second statement has no letter of its own, a letter for whole numbers in the angles of the first apart. */
    public static boolean knows(Expr before, Expr after) {
        Set<String> own = new TreeSet<>(after.variables());
        own.removeAll(before.variables());
        if (Families.hasAngle(before)) {
            own.removeAll(Families.WHOLE);
        }
        return own.isEmpty();
    }

    private static SetComparison inSpace(Expr a, Expr b, Set<String> names, Set<String> unknowns) {
        SetComparison found = new Space(names, unknowns).compare(a, b);
        Expr left = Lowered.of(a);
        Expr right = Lowered.of(b);
        if (found.relation() != SetRelation.UNKNOWN || left == a && right == b) {
            return found;
        }
        SetComparison lowered = Proportional.same(left, right)
                ? new SetComparison(SetRelation.EQUAL, Map.of())
                : new Space(names, unknowns).compare(left, right);
        return lowered.relation() == SetRelation.UNKNOWN ? found : lowered;
    }

    private static SetComparison families(Expr a, Expr b, String name) {
        try {
            return new Families(name).compare(a, b);
        } catch (BeyondReach | ArithmeticException reason) {
            return SetComparison.UNKNOWN;
        }
    }

    /** Statements about numbers alone hold everywhere or nowhere. */
    private static SetComparison truths(Expr a, Expr b) {
        boolean left = Truth.at(a, Point.EMPTY);
        boolean right = Truth.at(b, Point.EMPTY);
        return new SetComparison(SetRelation.of(!left || right, left || !right), Map.of());
    }

    private static SetComparison onTheLine(Expr a, Expr b, String name) {
        Optional<RealSet> left = RealSet.of(a, name);
        Optional<RealSet> right = RealSet.of(b, name);
        if (left.isEmpty() || right.isEmpty()) {
            return SetComparison.UNKNOWN;
        }
        Optional<RealSet> lost = left.get().minus(right.get());
        Optional<RealSet> gained = right.get().minus(left.get());
        if (lost.isEmpty() || gained.isEmpty()) {
            return SetComparison.UNKNOWN;
        }
        Map<String, Expr> witness = lost.get()
                .element()
                .or(() -> gained.get().element())
                .map(value -> Map.of(name, value))
                .orElse(Map.of());
        return new SetComparison(
                SetRelation.of(lost.get().isEmpty(), gained.get().isEmpty()), witness);
    }
}
