package org.stepwise.authoring.exchange.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.authoring.exchange.maxima.Unmapped;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.authoring.exchange.source.HtmlText;
import org.stepwise.authoring.exchange.source.MarkdownText;
import org.stepwise.authoring.exchange.source.XmlElement;

/** A text of Moodle's as Markdown: formulas between dollar signs, {@code {@expression@}} filled in, inputs as empty boxes. */
final class MoodleText {

    private static final Pattern MATH =
            Pattern.compile("\\\\\\((.+?)\\\\\\)|\\\\\\[(.+?)\\\\]|\\$\\$(.+?)\\$\\$", Pattern.DOTALL);
    private static final Pattern HOLE = Pattern.compile("\\{@(.+?)@}|\\{#(.+?)#}", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("\\[\\[input:([A-Za-z0-9_]+)]]");
    private static final Pattern UNSEEN =
            Pattern.compile("\\[\\[(?:validation|feedback|entersol|facts|commonstring)\\b[^\\]]*]]");
    private static final Pattern GRAPH = Pattern.compile(
            "\\[\\[(jsxgraph|iframe|javascript|geogebra|style|script|parsons)\\b.*?\\[\\[/\\1]]", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("\\[\\[/?\\s*([a-z_]+)\\b[^\\]]*]]");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_#<>$|~]|\\[|]");
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final char BOX = '\uE002';

    private final UnaryOperator<String> filled;
    private final Map<String, String> boxes;
    private final Report report;

    /**
     * @param filled an expression of Maxima's as a hole of ours, with its braces; throws Unmapped
     * @param boxes LaTeX for each input
     */
    MoodleText(UnaryOperator<String> filled, Map<String, String> boxes, Report report) {
        this.filled = filled;
        this.boxes = boxes;
        this.report = report;
    }

    /** Throws Unmapped. */
    String read(XmlElement element) {
        if (!element.all("file").isEmpty()) {
            report.dropped("exchange.picture");
        }
        String text = element.first("text").orElse(element).text();
        String format = element.attributes().getOrDefault("format", "html");
        String marked = format.equals("plain_text") || format.equals("markdown")
                ? HtmlText.withoutMarks(text)
                : HtmlText.marked(text, report);
        return laidOut(blocks(marked));
    }

    private String blocks(String text) {
        Matcher graph = GRAPH.matcher(text);
        String without = text;
        if (graph.find()) {
            report.dropped("exchange.graph");
            without = graph.replaceAll("");
        }
        String boxed = INPUT.matcher(without)
                .replaceAll(input -> Matcher.quoteReplacement(
                        boxes.containsKey(input.group(1)) ? BOX + boxes.get(input.group(1)) + BOX : ""));
        String plain = UNSEEN.matcher(boxed).replaceAll("");
        Matcher block = BLOCK.matcher(plain);
        if (block.find()) {
            throw new Unmapped("[[" + block.group(1) + "]]");
        }
        return plain;
    }

    private String laidOut(String text) {
        Matcher math = MATH.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (math.find()) {
            behind(out, words(text.substring(from, math.start())));
            boolean shown = math.group(1) == null;
            String latex = MarkdownText.formulaOf(filledIn(layoutless(inner(math)), false))
                    .strip()
                    .replaceAll("\\s+", " ");
            behind(out, shown ? "\n\n$$" + latex + "$$\n\n" : "$" + latex + "$");
            from = math.end();
        }
        behind(out, words(text.substring(from)));
        return out.toString()
                .replace(String.valueOf(OPEN), "@{")
                .replace(String.valueOf(CLOSE), "}")
                .replaceAll("(?m)^[ \\t]+|[ \\t]+$", "")
                .replaceAll("[ \\t]{2,}", " ")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** Two formulas side by side would read as one that is displayed. */
    private static void behind(StringBuilder out, String text) {
        boolean touching = text.startsWith("$") && out.length() > 0 && out.charAt(out.length() - 1) == '$';
        out.append(touching ? " " : "").append(text);
    }

    private static String inner(MatchResult math) {
        for (int group = 1; group <= 3; group++) {
            if (math.group(group) != null) {
                return math.group(group);
            }
        }
        return "";
    }

    private static String layoutless(String text) {
        return text.replaceAll("[\\uE010-\\uE014]", " ");
    }

    private String words(String text) {
        List<String> holes = new ArrayList<>();
        String without = HOLE.matcher(text).replaceAll(hole -> {
            holes.add(hole(hole, true));
            return "\uE021";
        });
        StringBuilder out = new StringBuilder();
        int next = 0;
        for (char letter : SPECIAL.matcher(MarkdownText.harmless(without))
                .replaceAll("\\\\$0")
                .toCharArray()) {
            if (letter == '\uE021') {
                out.append(holes.get(next++));
            } else {
                out.append(letter);
            }
        }
        return boxed(out.toString())
                .replace(String.valueOf(HtmlText.PARAGRAPH), "\n\n")
                .replace(String.valueOf(HtmlText.LINE), "\n\n")
                .replace(String.valueOf(HtmlText.ITEM), "\n- ")
                .replace(String.valueOf(HtmlText.BOLD), "**")
                .replace(String.valueOf(HtmlText.ITALIC), "*");
    }

    /** The LaTeX between the marks of a box was escaped with the words. */
    private static String boxed(String text) {
        return Pattern.compile(BOX + "(.*?)" + BOX)
                .matcher(text)
                .replaceAll(box -> Matcher.quoteReplacement("$" + box.group(1).replaceAll("\\\\(\\W)", "$1") + "$"));
    }

    private String filledIn(String latex, boolean words) {
        return HOLE.matcher(latex).replaceAll(hole -> Matcher.quoteReplacement(hole(hole, words)));
    }

    private String hole(MatchResult hole, boolean words) {
        String expression = hole.group(1) == null ? hole.group(2) : hole.group(1);
        String text = filled.apply(layoutless(expression));
        String marked = text.replace("@{", String.valueOf(OPEN));
        boolean formula = text.contains("@{") || text.contains("\\");
        String closed = formula ? closed(marked) : marked;
        return words && formula ? "$" + closed + "$" : closed;
    }

    /** The brace that ends each hole, whatever braces stand inside. */
    private static String closed(String text) {
        StringBuilder out = new StringBuilder();
        List<Boolean> open = new ArrayList<>();
        for (char letter : text.toCharArray()) {
            switch (letter) {
                case OPEN -> open.add(true);
                case '{' -> open.add(false);
                default -> {}
            }
            if (letter == '}' && !open.isEmpty()) {
                out.append(open.removeLast() ? CLOSE : '}');
            } else {
                out.append(letter);
            }
        }
        return out.toString();
    }
}
