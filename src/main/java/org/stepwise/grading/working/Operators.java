package org.stepwise.grading.working;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Derivatives and integrals that are written to be carried out: d/dx x², (x²)', ∫ x dx. */
public final class Operators {

    private static final String DERIVATIVE = "diff";
    private static final String INTEGRAL = "integrate_poly";
    private static final Set<String> CONSTANTS = Set.of("C", "c");
    private static final int MOST = 24;

    /** What ends the operand of d/dx that stands without brackets. */
    private static final String OPERAND = "((?:[^=<>+\\-()\\[\\]{},;]++|\\{[^{}]*\\}|\\([^()]*\\))+)";

    private static final String BRACKET = "\\(((?:[^()]++|\\((?:[^()]++|\\([^()]*+\\))*+\\))*+)\\)";

    private static final String BY =
            "(?:d ?/ ?d([a-z])|\\\\d?frac\\{\\s*(?:d|\\\\mathrm\\{d\\})\\s*\\}\\{\\s*(?:d|\\\\mathrm\\{d\\})\\s*([a-z])\\s*\\})";
    private static final Pattern OF_BRACKET =
            Pattern.compile(BY + "\\s*(?:\\\\left)?\\s*" + BRACKET + "(?=\\s*(?:[-+=)]|$))");
    private static final Pattern OF_TERM = Pattern.compile(BY + "\\s*" + OPERAND + "(?=\\s*(?:=|$))");
    private static final Pattern PRIMED =
            Pattern.compile("(?<![\\p{L}\\d)}])" + BRACKET + "\\s*(?:'|′|\\^\\{?\\\\prime\\}?)(?!')");
    private static final Pattern SUM = Pattern.compile(
            "(?:\\\\int|∫)(?![_^])([^=∫]{1,200}?)(?:\\\\[,;!]|\\*)?(?:d|\\\\mathrm\\{d\\})([a-z])(?![\\p{L}])");

    private static final String RENAMED = "C";

    private Operators() {}

    /** The text with directives for them that can be read. */
    public static String named(String text) {
        String plain = Limits.resolved(text);
        for (int i = 0; i < MOST; i++) {
            String before = plain;
            plain = replaced(plain, OF_BRACKET);
            plain = replaced(plain, OF_TERM);
            Matcher primed = PRIMED.matcher(plain);
            if (primed.find() && letter(primed.group(1)) instanceof String letter) {
                plain = primed.replaceFirst(Matcher.quoteReplacement(call(DERIVATIVE, primed.group(1), letter)));
            }
            Matcher sum = SUM.matcher(plain);
            if (sum.find()) {
                plain = sum.replaceFirst(Matcher.quoteReplacement(call(INTEGRAL, sum.group(1), sum.group(2))));
            }
            if (plain.equals(before)) {
                return plain;
            }
        }
        return plain;
    }

    private static String replaced(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? matcher.replaceFirst(Matcher.quoteReplacement(call(
                        DERIVATIVE, matcher.group(3), matcher.group(1) != null ? matcher.group(1) : matcher.group(2))))
                : text;
    }

    private static String call(String directive, String operand, String letter) {
        return directive + "(" + operand.replaceFirst("\\\\right$", "") + "," + letter + ")";
    }

    /** A prime means the derivative by the only letter, or by x; null if it may be by another. */
    private static @Nullable String letter(String operand) {
        Set<String> letters = Syntax.read(operand) instanceof Reading.Read(Expr expr) ? expr.variables() : Set.of("");
        return letters.isEmpty() || letters.contains("x")
                ? "x"
                : letters.size() == 1 && !letters.contains("")
                        ? letters.iterator().next()
                        : null;
    }

    public static boolean stands(Expr expr) {
        return is(expr, DERIVATIVE)
                || is(expr, INTEGRAL)
                || expr.children().stream().anyMatch(Operators::stands);
    }

    private static boolean is(Expr expr, String directive) {
        return expr instanceof Expr.Call(String function, List<Expr> arguments, Span _)
                && function.equals(directive)
                && arguments.size() == 2
                && arguments.getLast() instanceof Expr.Name;
    }

    /** The letters that may stand in what follows; after an integral the constant is no new one. */
    static Set<String> letters(Expr expr) {
        Set<String> letters = new TreeSet<>(expr.variables());
        if (integrated(expr).isPresent()) {
            letters.addAll(CONSTANTS);
        }
        return letters;
    }

    /** The same with derivatives carried out; null where one cannot be. */
    public static @Nullable Expr differentiated(Expr expr) {
        if (is(expr, DERIVATIVE)) {
            Expr inner = differentiated(expr.children().getFirst());
            return inner == null
                    ? null
                    : Derivative.of(inner, ((Expr.Name) expr.children().getLast()).name())
                            .orElse(null);
        }
        if (is(expr, INTEGRAL)) {
            Expr inner = differentiated(expr.children().getFirst());
            return inner == null
                    ? null
                    : expr.with(List.of(inner, expr.children().getLast()));
        }
        boolean[] open = {false};
        Expr result = Trees.map(expr, child -> {
            Expr next = differentiated(child);
            open[0] |= next == null;
            return next == null ? child : next;
        });
        return open[0] ? null : result;
    }

    /**
     * Whether both have the same value, an integral being known up to a constant: with one on either side the slopes are
     * compared, and the same slope is enough only if the constant is written.
     */
    public static Comparison agree(Expr a, Expr b) {
        if (!stands(a) && !stands(b)) {
            Comparison same = Equality.agree(a, b);
            return same instanceof Comparison.Different && isRenamed(a, b) ? new Comparison.Unknown() : same;
        }
        Expr one = differentiated(a);
        Expr other = differentiated(b);
        if (one == null || other == null) {
            return new Comparison.Unknown();
        }
        String letter = integrated(one).or(() -> integrated(other)).orElse(null);
        if (letter == null) {
            return Equality.agree(one, other);
        }
        Optional<Expr> slope = slope(one, letter);
        Optional<Expr> slopeAfter = slope(other, letter);
        if (slope.isEmpty() || slopeAfter.isEmpty()) {
            return new Comparison.Unknown();
        }
        Comparison found = Equality.agree(slope.get(), slopeAfter.get());
        boolean constant = hasConstant(one, other) && hasConstant(other, one);
        return found instanceof Comparison.Equal && !constant ? new Comparison.Unknown() : found;
    }

    /** The letter of the integrals, if they have one letter. */
    private static Optional<String> integrated(Expr expr) {
        if (is(expr, INTEGRAL)) {
            return Optional.of(((Expr.Name) expr.children().getLast()).name());
        }
        return expr.children().stream()
                .flatMap(child -> integrated(child).stream())
                .findFirst();
    }

    /** 2C written as C: a difference in which only the constant is left may be meant. */
    private static boolean isRenamed(Expr a, Expr b) {
        Set<String> letters = new TreeSet<>(a.variables());
        letters.addAll(b.variables());
        Expr difference = Build.difference(a, b);
        return letters.remove(RENAMED)
                && !letters.isEmpty()
                && a.variables().contains(RENAMED)
                && b.variables().contains(RENAMED)
                && letters.stream()
                        .allMatch(letter -> Derivative.of(difference, letter)
                                .filter(rate -> Equality.equal(rate, Build.whole(0)))
                                .isPresent());
    }

    /** An integral, or a letter that is added and that the other line does not have as its own. */
    private static boolean hasConstant(Expr expr, Expr other) {
        boolean own = integrated(other).isPresent();
        return integrated(expr).isPresent()
                || expr.variables().stream()
                        .filter(CONSTANTS::contains)
                        .filter(letter -> !own || !other.variables().contains(letter))
                        .anyMatch(letter -> Derivative.of(expr, letter)
                                .filter(rate -> rate.variables().isEmpty()
                                        && Equality.compare(rate, Build.whole(0)) instanceof Comparison.Different)
                                .isPresent());
    }

    /** The derivative of what is linear in integrals. */
    private static Optional<Expr> slope(Expr expr, String letter) {
        if (integrated(expr).isEmpty()) {
            return Derivative.of(expr, letter);
        }
        return switch (expr) {
            case Expr.Call(String _, List<Expr> arguments, Span _)
            when is(expr, INTEGRAL) && arguments.getLast().equals(Build.name(letter)) ->
                integrated(arguments.getFirst()).isEmpty() ? Optional.of(arguments.getFirst()) : Optional.empty();
            case Expr.Negation(Expr operand, Span _) -> slope(operand, letter).map(Build::negation);
            case Expr.Sum(List<Expr> terms, Span _) -> {
                List<Optional<Expr>> slopes =
                        terms.stream().map(term -> slope(term, letter)).toList();
                yield slopes.stream().allMatch(Optional::isPresent)
                        ? Optional.of(Build.sum(
                                slopes.stream().flatMap(Optional::stream).toList()))
                        : Optional.empty();
            }
            case Expr.Product(List<Expr> factors, Span _)
            when factors.stream()
                    .limit(factors.size() - 1L)
                    .noneMatch(factor -> factor.variables().contains(letter)) ->
                slope(factors.getLast(), letter)
                        .map(slope -> Build.product(Build.product(factors.subList(0, factors.size() - 1)), slope));
            default -> Optional.empty();
        };
    }
}
