package org.stepwise.cas.syntax;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Constant;

/** The words of the language. */
final class Words {

    /** Known in the middle of letters too: {@code xsinx}. */
    static final Map<String, String> FUNCTIONS = aliases(
            "sin cos tan sec csc cot arcsin arccos arctan arcsec arccsc arccot sinh cosh tanh sech csch coth"
                    + " arsinh arcosh artanh arsech arcsch arcoth ln log lg exp sqrt abs root cbrt",
            "cosec=csc cosech=csch asin=arcsin acos=arccos atan=arctan asec=arcsec acsc=arccsc acot=arccot"
                    + " arctg=arctan arcctg=arccot arccosec=arccsc"
                    + " asinh=arsinh acosh=arcosh atanh=artanh asech=arsech acsch=arcsch acoth=arcoth"
                    + " arcsinh=arsinh arccosh=arcosh arctanh=artanh arcsech=arsech arccsch=arcsch arccoth=arcoth");

    /** Known only as a whole word: an author's, or names that letters make too easily. */
    static final Map<String, String> DIRECTIVES = aliases(
            "gcd lcm mod floor ceil min max factorial binomial is_square is_prime round mixed"
                    + " expand factor diff integrate_poly simplify subs",
            "hcf=gcd nCr=binomial ncr=binomial binom=binomial ceiling=ceil");

    /** Names of other schools, short enough to be letters: only in front of a bracket. */
    static final Map<String, String> ELSEWHERE = Map.of("tg", "tan", "ctg", "cot", "cotg", "cot");

    /** Hyperbolic functions, or letters: asked about in front of a bracket. */
    static final Map<String, String> SHORT_HYPERBOLIC = Map.of("sh", "sinh", "ch", "cosh", "th", "tanh");

    /** Known only as a whole word in front of a bracket. */
    static final Map<String, String> BRACKETED =
            aliases("sign conj re im arg det cis", "sgn=sign signum=sign conjugate=conj");

    static final Map<String, Constant> CONSTANTS = Map.of(
            "e", Constant.E,
            "i", Constant.I,
            "pi", Constant.PI,
            "infinity", Constant.INFINITY,
            "infty", Constant.INFINITY,
            "inf", Constant.INFINITY,
            "oo", Constant.INFINITY,
            "ℝ", Constant.REALS,
            "π", Constant.PI,
            "∞", Constant.INFINITY);

    static final Map<String, String> KEYWORDS = aliases("and or not union intersect without", "intersection=intersect");

    /** What stands for a sign after a number. */
    static final Map<String, String> UNITS = Map.of("deg", "°", "degree", "°", "degrees", "°", "percent", "%");

    /** Short answers in words that are no products of letters. */
    static final Set<String> ANSWERS = Set.of("none", "yes", "true", "false", "real", "null", "dne", "idk");

    /** What a name may carry below it without braces. */
    static final Set<String> LOWERED = Set.of("max", "min", "in", "out", "tot");

    private static final String ALPHABET = "α=alpha β=beta γ=gamma δ=delta ε=epsilon ζ=zeta η=eta θ=theta ι=iota"
            + " κ=kappa λ=lambda μ=mu ν=nu ξ=xi ρ=rho σ=sigma τ=tau υ=upsilon φ=phi χ=chi ψ=psi ω=omega Γ=Gamma"
            + " Δ=Delta Θ=Theta Λ=Lambda Ξ=Xi Σ=Sigma Φ=Phi Ψ=Psi Ω=Omega";

    static final Map<Character, String> GREEK_LETTERS = Stream.of(ALPHABET.split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair.charAt(0), pair -> pair.substring(2)));

    private static final Map<String, String> GREEK_SIGNS = Stream.of(ALPHABET.split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair.substring(2), pair -> pair.substring(0, 1)));

    static final Set<String> GREEK = GREEK_SIGNS.keySet();

    /** Other shapes of the same letter. */
    static final Map<String, String> VARIANTS = Map.of(
            "varepsilon", "epsilon",
            "vartheta", "theta",
            "varphi", "phi",
            "varrho", "rho",
            "varsigma", "sigma",
            "ϕ", "phi",
            "ϵ", "epsilon",
            "ϑ", "theta",
            "µ", "mu",
            "ς", "sigma");

    /** Greek names that plain typing may use; the others are written with a backslash. */
    static final Set<String> PLAIN_GREEK =
            Set.of("alpha", "beta", "gamma", "delta", "epsilon", "theta", "lambda", "sigma", "omega", "phi");

    /** Greek names that stand alone. */
    private static final Set<String> LONE_GREEK =
            Set.of("rho", "tau", "psi", "chi", "zeta", "kappa", "upsilon", "iota");

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

    /** The Greek letter that this whole word names: {@code rho}, {@code Delta}. */
    static @Nullable String greek(String word) {
        boolean capital = Character.isUpperCase(word.charAt(0)) && word.length() > 2;
        return LONE_GREEK.contains(word) || PLAIN_GREEK.contains(word) || capital && GREEK.contains(word) ? word : null;
    }

    /** A Greek letter as one would type it. */
    static String greekSign(String name) {
        return PLAIN_GREEK.contains(name) ? name : GREEK_SIGNS.getOrDefault(name, name);
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
