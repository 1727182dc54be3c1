package org.stepwise.grading.working;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;

/** Integrals between limits, and antiderivatives in square brackets with limits behind, as the differences that they are. */
final class Limits {

    private static final int MOST = 6;
    private static final String LIMIT = "(\\{[^{}]{1,40}\\}|\\([^()]{1,40}\\)|-?(?:\\d+(?:\\.\\d+)?|pi|\\\\pi|\\p{L}))";
    private static final String BOTH = "\\s*_\\s*" + LIMIT + "\\s*\\^\\s*" + LIMIT;
    private static final Pattern INTEGRAL = Pattern.compile("(?:\\\\int|∫|(?<![\\p{L}\\\\])int(?=_))(?:\\\\limits)?"
            + BOTH + "([^=∫]{1,200}?)(?:\\\\[,;! ]|\\*)?\\s*(?:d|\\\\mathrm\\{d\\})([a-z])(?![\\p{L}])");
    private static final Pattern BRACKET = Pattern.compile(
            "(?:\\\\left|\\\\[bB]ig+l?)?\\s*\\[([^\\[\\]=]{1,200}?)(?:\\\\right|\\\\[bB]ig+r?)?\\s*\\]" + BOTH);

    private Limits() {}

    static String resolved(String text) {
        String plain = text;
        for (int i = 0; i < MOST; i++) {
            String before = plain;
            plain = once(plain, INTEGRAL, true);
            plain = once(plain, BRACKET, false);
            if (plain.equals(before)) {
                return plain;
            }
        }
        return plain;
    }

    private static String once(String text, Pattern pattern, boolean integral) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return text;
        }
        Optional<Expr> low = read(found.group(integral ? 1 : 2));
        Optional<Expr> high = read(found.group(integral ? 2 : 3));
        Optional<Expr> inside = read(found.group(integral ? 3 : 1));
        if (low.isEmpty() || high.isEmpty() || inside.isEmpty()) {
            return text;
        }
        String letter = integral ? found.group(4) : only(inside.get());
        int least = Math.min(sign(low.get()), sign(high.get()));
        Optional<Expr> whole = integral ? new Antiderivative(letter, least).of(inside.get()) : inside;
        return whole.filter(function -> !letter.isEmpty())
                .map(function -> Build.difference(
                        function.substitute(Map.of(letter, high.get())),
                        function.substitute(Map.of(letter, low.get()))))
                .map(value -> text.substring(0, found.start()) + "(" + PlainText.of(value) + ")"
                        + text.substring(found.end()))
                .orElse(text);
    }

    private static Optional<Expr> read(String text) {
        String plain = text.startsWith("{") ? text.substring(1, text.length() - 1) : text;
        return Syntax.read(plain) instanceof Reading.Read(Expr expr) ? Optional.of(expr) : Optional.empty();
    }

    private static String only(Expr inside) {
        List<String> letters = List.copyOf(inside.variables());
        return letters.size() == 1 ? letters.getFirst() : "";
    }

    private static int sign(Expr limit) {
        return Constants.sign(limit).orElse(-1);
    }
}
