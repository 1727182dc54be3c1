package org.stepwise.problembank;

import java.util.Comparator;
import java.util.Optional;
import org.stepwise.cas.syntax.Latex;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;
import org.stepwise.typeset.text.FormulasOf;

/** A problem's text before it has numbers: its parameters stand there by name. */
public final class Outline {

    private Outline() {}

    /** The text in Markdown; a formula that cannot be read has its expressions as they are typed. */
    public static String of(String prompt) {
        return Template.without(
                FormulasOf.changed(
                        prompt, formula -> read(formula).map(Latex::of).orElseGet(() -> Template.named(formula))),
                "…");
    }

    /** What the text gives, as an expression over the parameters: its longest formula that can be read. */
    public static Optional<String> given(String prompt) {
        return FormulasOf.text(prompt).stream()
                .flatMap(formula -> read(formula).stream())
                .map(PlainText::of)
                .filter(text -> text.length() > 1)
                .max(Comparator.comparingInt(String::length));
    }

    private static Optional<Expr> read(String formula) {
        return Syntax.read(Template.named(formula)) instanceof Reading.Read(Expr expr)
                ? Optional.of(expr)
                : Optional.empty();
    }
}
