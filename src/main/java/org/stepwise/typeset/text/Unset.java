package org.stepwise.typeset.text;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.shared.Message;
import org.stepwise.typeset.math.Formula;
import org.stepwise.typeset.math.UnsetFormula;

/**
 * A formula of a text that a reader would see as it is typed.
 *
 * @param words for a page
 * @param sentence the same for the author of a file, in English
 */
public record Unset(Message words, String sentence) {

    private static final int SHOWN = 60;
    private static final Pattern COMMAND = Pattern.compile("\\\\\\p{L}{2,}");
    private static final Pattern OPEN = Pattern.compile("\\$(?=[\\p{L}({-]|\\s*\\\\).{0,30}");

    /** The first one of a text in Markdown; empty where everything is set. */
    public static Optional<Unset> in(String markdown) {
        return in(markdown, UnaryOperator.identity());
    }

    /** @param filled a formula with something in place of what is not known yet; what is said of it is said of what was typed */
    public static Optional<Unset> in(String markdown, UnaryOperator<String> filled) {
        if (markdown.indexOf('$') < 0 && markdown.indexOf('\\') < 0) {
            return Optional.empty();
        }
        Formulas formulas = Formulas.in(markdown);
        return formulas.found().stream()
                .flatMap(formula -> of(formula.latex(), formula.display(), filled).stream())
                .findFirst()
                .or(() -> loose(formulas.rest()))
                .or(() -> lost(formulas));
    }

    /** Of a formula alone, which stands on a line of its own. */
    public static Optional<Unset> of(String latex) {
        return of(latex, UnaryOperator.identity());
    }

    /** As {@link #in(String, UnaryOperator)}. */
    public static Optional<Unset> of(String latex, UnaryOperator<String> filled) {
        return of(latex, true, filled);
    }

    private static Optional<Unset> of(String latex, boolean display, UnaryOperator<String> filled) {
        try {
            Formula.require(filled.apply(latex), display);
            return Optional.empty();
        } catch (UnsetFormula e) {
            String shown = shown(latex);
            return Optional.of(new Unset(
                    Message.of(e.why().key(), shown, e.detail()),
                    "the formula '%s' cannot be set: %s".formatted(shown, e.getMessage())));
        }
    }

    /** Commands outside of a formula, and a dollar sign that begins one which does not end. */
    private static Optional<Unset> loose(String rest) {
        Matcher open = OPEN.matcher(rest);
        if (open.find()) {
            return Optional.of(new Unset(
                    Message.of("typeset.unset.open", open.group()),
                    "'%s' begins a formula that has no end in its line; a dollar is written \\$"
                            .formatted(open.group())));
        }
        Matcher command = COMMAND.matcher(rest);
        return command.find()
                ? Optional.of(new Unset(
                        Message.of("typeset.unset.outside", command.group()),
                        "%s stands outside of a formula: put $ before and after it".formatted(command.group())))
                : Optional.empty();
    }

    /** Where Markdown takes it for something else. */
    private static Optional<Unset> lost(Formulas formulas) {
        return Misplaced.in(formulas).stream()
                .map(found -> {
                    String shown = shown(found.latex());
                    return new Unset(
                            Message.of("typeset.unset." + found.place().key(), shown),
                            "the formula '%s' cannot be set, it stands %s"
                                    .formatted(shown, found.place().sentence()));
                })
                .findFirst();
    }

    private static String shown(String latex) {
        String line = latex.replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
