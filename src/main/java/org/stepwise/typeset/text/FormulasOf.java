package org.stepwise.typeset.text;

import java.util.List;
import java.util.function.UnaryOperator;

/** The formulas of a text in Markdown. */
public final class FormulasOf {

    private FormulasOf() {}

    /** As LaTeX, in order. */
    public static List<String> text(String markdown) {
        return in(markdown).found().stream().map(Formulas.Found::latex).toList();
    }

    /** The text with another formula in place of each. */
    public static String changed(String markdown, UnaryOperator<String> formula) {
        Formulas formulas = in(markdown);
        StringBuilder text = new StringBuilder();
        formulas.read(formulas.markdown(), new Formulas.Reader() {
            @Override
            public void text(String between) {
                text.append(between);
            }

            @Override
            public void formula(Formulas.Found found) {
                String sign = found.display() ? "$$" : "$";
                text.append(sign).append(formula.apply(found.latex())).append(sign);
            }
        });
        return text.toString();
    }

    private static Formulas in(String markdown) {
        return markdown.indexOf('$') < 0 && markdown.indexOf('\\') < 0
                ? new Formulas(markdown, List.of(), markdown)
                : Formulas.in(markdown);
    }
}
