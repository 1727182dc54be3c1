package org.stepwise.tutoring.graphs;

import java.util.Locale;

/** A drawing as text. Its colours come from the classes, so that it follows the theme. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    Svg(int width, int height, String title, String words) {
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"graph\" role=\"img\" viewBox=\"0 0 %d %d\" aria-label=\"%s\">"
                        .formatted(width, height, escaped(title + ". " + words)));
        out.append("<title>").append(escaped(title)).append("</title>");
        out.append("<desc>").append(escaped(words)).append("</desc>");
    }

    Svg line(String kind, double x1, double y1, double x2, double y2) {
        return put("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>", kind, n(x1), n(y1), n(x2), n(y2));
    }

    /** @param points x and y by turns */
    Svg path(String kind, double... points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i + 1 < points.length; i += 2) {
            path.append(i == 0 ? "M" : "L").append(n(points[i])).append(' ').append(n(points[i + 1]));
        }
        return put("<path class=\"%s\" d=\"%s\"/>", kind, path.toString());
    }

    Svg circle(String kind, double x, double y, double radius) {
        return put("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>", kind, n(x), n(y), n(radius));
    }

    /** @param anchor start, middle or end */
    Svg text(String kind, double x, double y, String anchor, String text) {
        return put(
                "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>",
                kind, n(x), n(y), anchor, escaped(text));
    }

    /** What follows is seen inside of this rectangle only, until {@link #unclip()}; coordinates stay. */
    Svg clip(double x, double y, double width, double height) {
        return put(
                "<svg x=\"%1$s\" y=\"%2$s\" width=\"%3$s\" height=\"%4$s\" viewBox=\"%1$s %2$s %3$s %4$s\">",
                n(x), n(y), n(width), n(height));
    }

    Svg unclip() {
        out.append("</svg>");
        return this;
    }

    private Svg put(String pattern, Object... values) {
        out.append(pattern.formatted(values));
        return this;
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", Math.clamp(value, -9_999, 9_999));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out + "</svg>";
    }
}
