package org.stepwise.tutoring.graphs;

import java.util.regex.Pattern;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.tree.Expr;

/** An expression as a short text in a drawing. */
final class Label {

    private static final Pattern ROOT = Pattern.compile("sqrt\\((\\w+)\\)");

    private Label() {}

    static String of(Expr expr) {
        return ROOT.matcher(PlainText.of(expr))
                .replaceAll("\u221a$1")
                .replaceAll("\\^2(?!\\d)", "\u00b2")
                .replaceAll("\\^3(?!\\d)", "\u00b3")
                .replace("<=", "\u2264")
                .replace(">=", "\u2265")
                .replace('-', '\u2212')
                .replace('*', '\u00b7');
    }
}
