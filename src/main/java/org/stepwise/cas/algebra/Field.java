package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;

/**
 * The indexed variables of the polynomials of one computation: the names, and kernels such as √2 or sin x, some with a
 * relation that lowers their powers. Expressions compared with each other share one field.
 */
public final class Field {

    /**
     * @param degree the power that can be replaced, 0 if none
     * @param replacement what takes its place, in earlier variables
     * @param conjugated whether a denominator can be freed of it by its conjugate
     */
    private record Kernel(Expr shown, int degree, @Nullable Polynomial replacement, boolean conjugated) {}

    private final List<Kernel> kernels = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();
    private final Map<String, Integer> scales = new HashMap<>();
    private final Map<Integer, Meaning> meanings = new HashMap<>();
    private boolean scalesChanged;
    private final Set<String> whole = new TreeSet<>();

    private final @Nullable Assumptions signs;

    /** Roots, sizes and logarithms keep what they stand for open: √(x²) is |x|. */
    public Field(Collection<String> names) {
        this(names, null);
    }

    /** In one case of a proof: √(x²) is x or -x. */
    Field(Collection<String> names, @Nullable Assumptions signs) {
        this.signs = signs;
        new TreeSet<>(names).forEach(this::variable);
    }

    /** From here on these letters of an exponent are taken to be whole numbers. */
    void takeWhole(Set<String> letters) {
        // Then cos nπ is (-1)^n, which another pass finds.
        scalesChanged |= whole.addAll(letters);
    }

    /** The letters that are taken to be whole numbers. */
    Set<String> whole() {
        return whole;
    }

    @Nullable
    Assumptions signs() {
        return signs;
    }

    /** Starts over with finer angles and exponents, if one pass has shown that halves or thirds occur. */
    public boolean refined() {
        boolean again = scalesChanged;
        scalesChanged = false;
        return again;
    }

    /** The letter that is alone, with the index 0; nothing if there are none or several. */
    Optional<String> onlyLetter() {
        boolean alone = size() > 0 && isName(0) && (size() == 1 || !isName(1));
        return alone ? Optional.of(shown(0).variables().iterator().next()) : Optional.empty();
    }

    public int variable(String name) {
        return kernel("name " + name, Build.name(name), 0, null, false);
    }

    public int kernel(String key, Expr shown) {
        return kernel(key, shown, 0, null, false);
    }

    public int kernel(String key, Expr shown, int degree, @Nullable Polynomial replacement, boolean conjugated) {
        Integer known = indices.get(key);
        if (known != null) {
            return known;
        }
        if (kernels.size() == Polynomial.VARIABLES) {
            throw new BeyondReach("too many different parts");
        }
        kernels.add(new Kernel(shown, degree, replacement, conjugated));
        indices.put(key, kernels.size() - 1);
        return kernels.size() - 1;
    }

    /** The common denominator of the multiples of this angle or exponent that occur. */
    public int scale(String key, int denominator) {
        int old = scales.getOrDefault(key, 1);
        int least = old / gcd(old, denominator) * denominator;
        if (least > 24) {
            throw new BeyondReach("angles too unlike");
        }
        if (least != old) {
            scales.put(key, least);
            scalesChanged = true;
        }
        return least;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Remembers what a kernel is the logarithm, the exponential or the root of. */
    public void remember(int index, Meaning meaning) {
        meanings.put(index, meaning);
    }

    @Nullable
    public Meaning meaning(int index) {
        return meanings.get(index);
    }

    /** The kernel that this is, alone and unscaled; -1 if it is anything else. */
    public int single(Polynomial polynomial) {
        for (int i = 0; i < size(); i++) {
            if (polynomial.degree(i) == 1 && polynomial.equals(Polynomial.variable(i))) {
                return i;
            }
        }
        return -1;
    }

    public int size() {
        return kernels.size();
    }

    public Expr shown(int index) {
        return kernels.get(index).shown();
    }

    public boolean isName(int index) {
        return shown(index) instanceof Expr.Name;
    }

    /** Whether there is nothing but names and the imaginary unit, so that normal forms are unique. */
    public boolean isRational() {
        return kernels.stream()
                .allMatch(kernel -> kernel.shown() instanceof Expr.Name
                        || kernel.shown() instanceof Expr.Symbol symbol && symbol.constant() == Constant.I);
    }

    /** Whether nothing in it has a relation with anything else, as √2 and sin x have. */
    boolean isFree(Fraction fraction) {
        for (int i = 0; i < size(); i++) {
            boolean related = kernels.get(i).replacement() != null || isWave(i);
            if (related
                    && (fraction.numerator().uses(i) || fraction.denominator().uses(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isWave(int index) {
        return shown(index) instanceof Expr.Call call && List.of("sin", "cos").contains(call.function());
    }

    public boolean onlyNames(Polynomial polynomial) {
        for (int i = 0; i < size(); i++) {
            if (!isName(i) && polynomial.uses(i)) {
                return false;
            }
        }
        return true;
    }

    /** Powers lowered by the relations; denominators freed of square roots where the conjugate does it. */
    public Fraction reduced(Fraction fraction) {
        Polynomial top = lowered(fraction.numerator());
        Polynomial bottom = lowered(fraction.denominator());
        for (int i = size() - 1; i >= 0; i--) {
            Kernel kernel = kernels.get(i);
            if (kernel.conjugated() && bottom.uses(i)) {
                List<Polynomial> parts = bottom.coefficients(i);
                Polynomial conjugate = parts.get(0).minus(parts.get(1).times(Polynomial.variable(i)));
                top = lowered(top.times(conjugate));
                bottom = lowered(bottom.times(conjugate));
            }
        }
        if (bottom.isZero()) {
            throw new ArithmeticException("A fraction over zero");
        }
        return top == fraction.numerator() && bottom == fraction.denominator()
                ? fraction
                : Fraction.reduced(top, bottom);
    }

    private Polynomial lowered(Polynomial polynomial) {
        Polynomial result = polynomial;
        for (int i = size() - 1; i >= 0; i--) {
            Kernel kernel = kernels.get(i);
            if (kernel.replacement() != null && result.degree(i) >= kernel.degree()) {
                result = lowered(result, i, kernel.degree(), kernel.replacement());
            }
        }
        return result;
    }

    private static Polynomial lowered(Polynomial polynomial, int index, int degree, Polynomial replacement) {
        List<Polynomial> parts = polynomial.coefficients(index);
        Polynomial result = Polynomial.ZERO;
        Polynomial power = Polynomial.ONE;
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0 && i % degree == 0) {
                power = power.times(replacement);
            }
            if (!parts.get(i).isZero()) {
                result = result.plus(parts.get(i)
                        .times(power)
                        .times(Polynomial.variable(index).power(i % degree)));
            }
        }
        return result;
    }
}
