package org.stepwise.typeset.text;

import java.util.List;

/** The formulas of a text in Markdown. */
public final class FormulasOf {

    private FormulasOf() {}

    /** As LaTeX, in order. */
    public static List<String> text(String markdown) {
        return markdown.indexOf('$') < 0 && markdown.indexOf('\\') < 0
                ? List.of()
                : Formulas.in(markdown).found().stream()
                        .map(Formulas.Found::latex)
                        .toList();
    }
}
