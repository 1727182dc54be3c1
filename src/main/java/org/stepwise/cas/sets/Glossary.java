package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Which kernel each variable of the polynomials stands for; it only grows. */
final class Glossary {

    private static final int MOST_QUESTIONS = 1_000;

    private final List<Kernel> kernels = new ArrayList<>();
    private final Map<Integer, List<Rational>> bounds = new HashMap<>();
    private final int steps;
    private int spent;

    /** @param steps every exponent is a whole multiple of a term over this, so that 2^(x/2) and 2^(x/3) share a kernel */
    Glossary(int steps) {
        this.steps = steps;
    }

    /** Counts one question about a sign; BeyondReach after too many of them. */
    void spend() {
        Fuel.spend(2_000);
        if (++spent > MOST_QUESTIONS) {
            throw new BeyondReach("too many signs");
        }
    }

    int steps() {
        return steps;
    }

    /** A number that is known already under another writing is that one. */
    Polynomial number(Expr shown) {
        for (int i = 0; i < kernels.size(); i++) {
            if (kernels.get(i) instanceof Kernel.Number(Expr known) && (known.equals(shown) || isSame(known, shown))) {
                return Polynomial.variable(i);
            }
        }
        return variable(new Kernel.Number(shown));
    }

    private static boolean isSame(Expr known, Expr shown) {
        try {
            return Places.sign(Build.difference(known, shown)) == 0;
        } catch (BeyondReach reason) {
            return false;
        }
    }

    /** Fractions below and above a number; nothing where a kernel has letters. */
    List<Rational> bounds(int index) {
        return bounds.computeIfAbsent(index, key -> {
            Expr shown = kernels.get(key).shown();
            return shown.variables().isEmpty() ? List.of(Places.beside(shown, -1), Places.beside(shown, 1)) : List.of();
        });
    }

    int index(Kernel kernel) {
        int known = kernels.indexOf(kernel);
        if (known >= 0) {
            return known;
        }
        if (kernels.size() == Polynomial.VARIABLES) {
            throw new BeyondReach("too many letters and functions");
        }
        kernels.add(kernel);
        return kernels.size() - 1;
    }

    Polynomial variable(Kernel kernel) {
        return Polynomial.variable(index(kernel));
    }

    int letter(String name) {
        return index(new Kernel.Letter(Build.name(name)));
    }

    Kernel kernel(int index) {
        return kernels.get(index);
    }

    /** The latest first: a root is younger than what stands under it. */
    List<Integer> all() {
        return IntStream.range(0, kernels.size())
                .map(i -> kernels.size() - 1 - i)
                .boxed()
                .toList();
    }

    List<Integer> used(Polynomial polynomial) {
        return all().stream().filter(polynomial::uses).toList();
    }

    Expr shown(Polynomial polynomial) {
        Map<Integer, Expr> letters = new LinkedHashMap<>();
        for (int i = 0; i < kernels.size(); i++) {
            letters.put(i, kernels.get(i).shown());
        }
        return Written.of(polynomial, letters);
    }

    /** The letter, if the polynomial is one in a single letter and nothing else. */
    Optional<String> onlyLetter(Polynomial polynomial) {
        List<Integer> used = used(polynomial);
        return used.size() == 1
                        && kernels.get(used.getFirst()) instanceof Kernel.Letter(Expr shown)
                        && shown instanceof Expr.Name name
                ? Optional.of(name.name())
                : Optional.empty();
    }
}
