package org.stepwise.cas.syntax;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Constant;

/** The words of the language. */
final class Words {

    /** Known in the middle of letters too: {@code xsinx}. */
    static final Map<String, String> FUNCTIONS = aliases(
            "sin cos tan sec csc cot arcsin arccos arctan sinh cosh tanh ln log exp sqrt abs root cbrt",
            "cosec=csc asin=arcsin acos=arccos atan=arctan lg=log");

    /** Known only as a whole word: an author's, or names that letters make too easily. */
    static final Map<String, String> DIRECTIVES = aliases(
            "gcd lcm mod floor ceil min max factorial binomial is_square is_prime round mixed"
                    + " expand factor diff integrate_poly simplify subs",
            "hcf=gcd");

    static final Map<String, Constant> CONSTANTS = Map.of(
            "e", Constant.E,
            "i", Constant.I,
            "pi", Constant.PI,
            "infinity", Constant.INFINITY,
            "infty", Constant.INFINITY,
            "inf", Constant.INFINITY,
            "ℝ", Constant.REALS,
            "π", Constant.PI,
            "∞", Constant.INFINITY);

    static final Set<String> KEYWORDS = Set.of("and", "or", "not", "union", "in");

    /** Greek names that plain typing may use; the others are written with a backslash. */
    static final Set<String> PLAIN_GREEK =
            Set.of("alpha", "beta", "gamma", "delta", "epsilon", "theta", "lambda", "sigma", "omega", "phi");

    static final Set<String> GREEK = Set.of(
            "alpha",
            "beta",
            "gamma",
            "delta",
            "epsilon",
            "zeta",
            "eta",
            "theta",
            "iota",
            "kappa",
            "lambda",
            "mu",
            "nu",
            "xi",
            "rho",
            "sigma",
            "tau",
            "upsilon",
            "phi",
            "chi",
            "psi",
            "omega",
            "varepsilon",
            "vartheta",
            "varphi",
            "Gamma",
            "Delta",
            "Theta",
            "Lambda",
            "Xi",
            "Sigma",
            "Phi",
            "Psi",
            "Omega");

    static final Map<Character, String> GREEK_LETTERS = Map.ofEntries(
            Map.entry('α', "alpha"),
            Map.entry('β', "beta"),
            Map.entry('γ', "gamma"),
            Map.entry('δ', "delta"),
            Map.entry('ε', "epsilon"),
            Map.entry('θ', "theta"),
            Map.entry('λ', "lambda"),
            Map.entry('μ', "mu"),
            Map.entry('ρ', "rho"),
            Map.entry('σ', "sigma"),
            Map.entry('τ', "tau"),
            Map.entry('φ', "phi"),
            Map.entry('ω', "omega"),
            Map.entry('Δ', "Delta"));

    private static final List<String> ANYWHERE = Stream.of(
                    FUNCTIONS.keySet().stream(), Stream.of("pi"), PLAIN_GREEK.stream())
            .flatMap(words -> words)
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    private Words() {}

    /** The longest known word at the start of these letters. */
    static @Nullable String known(String letters) {
        String lower = letters.toLowerCase(Locale.ROOT);
        for (String word : ANYWHERE) {
            if (lower.startsWith(word)) {
                return word;
            }
        }
        return null;
    }

    private static Map<String, String> aliases(String names, String others) {
        Map<String, String> result = new TreeMap<>();
        for (String name : names.split(" ")) {
            result.put(name, name);
        }
        for (String other : others.split(" ")) {
            String[] sides = other.split("=");
            result.put(sides[0], sides[1]);
        }
        return result;
    }
}
