package org.stepwise.authoring.exchange.source;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.stepwise.authoring.exchange.report.Report;

/**
 * HTML as words with a few marks of layout in between. Only what is listed here comes through: no attribute, no address, no
 * script.
 */
public final class HtmlText {

    /** Marks from the private area of Unicode, which no text of a teacher's uses. */
    public static final char PARAGRAPH = '\uE010';

    public static final char BOLD = '\uE011';
    public static final char ITALIC = '\uE012';
    public static final char ITEM = '\uE013';
    public static final char LINE = '\uE014';

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "blockquote",
            "section",
            "center",
            "table",
            "tbody",
            "thead");
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "form",
            "button",
            "input",
            "textarea",
            "select",
            "svg",
            "link",
            "meta",
            "template",
            "noscript",
            "title");
    private static final Set<String> PICTURES = Set.of("img", "video", "audio", "canvas", "picture", "source");

    private final StringBuilder out = new StringBuilder();
    private final Report report;

    private HtmlText(Report report) {
        this.report = report;
    }

    public static String marked(String html, Report report) {
        HtmlText text = new HtmlText(report);
        text.inside(Jsoup.parseBodyFragment(withoutMarks(html)).body(), 0);
        return text.out.toString();
    }

    public static String withoutMarks(String text) {
        return text.replaceAll("[\\uE000-\\uF8FF]", "").replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\n\\t\\u200d]]", "");
    }

    private void inside(Element element, int depth) {
        if (depth > Limits.DEPTH * 2) {
            return;
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                out.append(text.getWholeText().replaceAll("[\\s\\u00A0]+", " "));
            } else if (child instanceof Element tag) {
                tag(tag, depth + 1);
            }
        }
    }

    private void tag(Element tag, int depth) {
        String name = tag.normalName();
        switch (name) {
            case "br", "hr" -> out.append(LINE);
            case "b", "strong", "th" -> wrapped(tag, BOLD, depth);
            case "i", "em" -> wrapped(tag, ITALIC, depth);
            case "sup" -> raised(tag, "^");
            case "sub" -> raised(tag, "_");
            case "li" -> {
                out.append(ITEM);
                inside(tag, depth);
            }
            case "tr" -> {
                report.changed("exchange.table");
                out.append(LINE);
                inside(tag, depth);
            }
            case "td" -> {
                out.append(' ');
                inside(tag, depth);
            }
            default -> {
                if (UNSEEN.contains(name)) {
                    report.dropped("exchange.script");
                } else if (PICTURES.contains(name)) {
                    report.dropped("exchange.picture");
                } else if (name.equals("a")) {
                    report.changed("exchange.link");
                    inside(tag, depth);
                } else if (BLOCKS.contains(name)) {
                    out.append(PARAGRAPH);
                    inside(tag, depth);
                    out.append(PARAGRAPH);
                } else {
                    inside(tag, depth);
                }
            }
        }
    }

    private void wrapped(Element tag, char mark, int depth) {
        if (tag.text().isBlank()) {
            inside(tag, depth);
        } else {
            out.append(mark);
            inside(tag, depth);
            out.append(mark);
        }
    }

    /** x<sup>2</sup> is a formula of its own. */
    private void raised(Element tag, String sign) {
        String text = tag.text().replaceAll("[^A-Za-z0-9+\\-]", "");
        if (!text.isEmpty()) {
            out.append("\\({}").append(sign).append('{').append(text).append("}\\)");
        }
    }
}
