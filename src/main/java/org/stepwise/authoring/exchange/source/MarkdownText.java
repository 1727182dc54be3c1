package org.stepwise.authoring.exchange.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.authoring.exchange.report.Report;

/** A stranger's Markdown: words and formulas stay; tags, pictures and addresses do not. */
public final class MarkdownText {

    private static final Pattern MATH =
            Pattern.compile("\\$\\$.+?\\$\\$|(?<!\\\\)\\$[^$\\n]+?(?<!\\\\)\\$", Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)|##[^#\\s]+\\.\\w{2,4}##");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\(\\s*[^)]*\\)");
    private static final Pattern UNSEEN = Pattern.compile("(?is)<(script|style|iframe|object)\\b.*?(</\\1\\s*>|$)");
    private static final Pattern TAG = Pattern.compile("(?s)</?[a-zA-Z!][^>]*>");
    private static final Pattern ADDRESS = Pattern.compile(
            "\\\\(href|url|includegraphics|htmlData|htmlClass|htmlId|htmlStyle)\\b\\s*(\\[[^\\]]*])?\\s*(\\{[^{}]*})?");
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\\n\\t\\u200d]]");

    private MarkdownText() {}

    public static String clean(String text, Report report) {
        String plain = UNPRINTED
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
        Matcher math = MATH.matcher(plain);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (math.find()) {
            out.append(words(plain.substring(from, math.start()), report)).append(formulaOf(math.group()));
            from = math.end();
        }
        out.append(words(plain.substring(from), report));
        return out.toString().strip().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n");
    }

    /** No commands that link or colour, and nothing that our own format would fill in. */
    public static String formulaOf(String latex) {
        return ADDRESS.matcher(harmless(latex)).replaceAll("");
    }

    private static String words(String text, Report report) {
        String words = text;
        if (IMAGE.matcher(words).find()) {
            report.dropped("exchange.picture");
            words = IMAGE.matcher(words).replaceAll("");
        }
        if (UNSEEN.matcher(words).find()) {
            report.dropped("exchange.script");
            words = UNSEEN.matcher(words).replaceAll("");
        }
        if (TAG.matcher(words).find()) {
            report.changed("exchange.html");
            words = TAG.matcher(words).replaceAll("");
        }
        if (LINK.matcher(words).find()) {
            report.changed("exchange.link");
            words = LINK.matcher(words).replaceAll("$1");
        }
        return harmless(words);
    }

    /** A hole of our own format can only be made by us. */
    public static String harmless(String text) {
        return text.replace("@{", "@ {");
    }
}
