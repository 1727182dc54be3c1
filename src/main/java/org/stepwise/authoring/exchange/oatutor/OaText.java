package org.stepwise.authoring.exchange.oatutor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.authoring.exchange.source.MarkdownText;

/** Texts of OATutor: formulas stand between double dollar signs, within a line too. */
final class OaText {

    private static final Pattern FORMULA = Pattern.compile("\\$\\$(.+?)\\$\\$", Pattern.DOTALL);

    private final OaValues values;
    private final Report report;

    OaText(OaValues values, Report report) {
        this.values = values;
        this.report = report;
    }

    String read(String text) {
        String marked = values.marked(text.replace("\\n", "\n"));
        String single = FORMULA.matcher(marked)
                .replaceAll(formula -> Matcher.quoteReplacement(
                        isAlone(formula, marked)
                                ? "$$" + formula.group(1).strip() + "$$"
                                : "$" + formula.group(1).strip().replaceAll("\\s+", " ") + "$"));
        return OaValues.open(MarkdownText.clean(single, report));
    }

    private static boolean isAlone(java.util.regex.MatchResult formula, String text) {
        int lineStart = text.lastIndexOf('\n', formula.start()) + 1;
        int lineEnd = text.indexOf('\n', formula.end());
        String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
        return line.strip().equals(formula.group().strip())
                && text.strip().length() > line.strip().length();
    }
}
