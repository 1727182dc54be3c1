package org.stepwise.tutoring.graphs;

import org.stepwise.cas.graph.Signs;

/** A table of signs. */
final class SignDrawing {

    private static final int ROW = 32;
    private static final int LETTER_WIDTH = 8;
    private static final int FIELD = 44;

    private SignDrawing() {}

    static String of(Signs signs, String letter, String title, String words) {
        int fields = 2 * signs.places().size() + 1;
        int longest = signs.rows().stream()
                .mapToInt(row -> Label.of(row.factor()).length())
                .max()
                .orElse(1);
        int names = 28 + LETTER_WIDTH * longest;
        int width = names + FIELD * fields;
        int height = ROW * (signs.rows().size() + 1);
        Svg svg = new Svg(width, height, title, words);
        svg.text("letter", names - 12, ROW - 11, "end", letter);
        for (int i = 0; i < signs.places().size(); i++) {
            double at = names + FIELD * (2 * i + 1.5);
            svg.line("grid", at, ROW, at, height)
                    .text(
                            "value",
                            at,
                            ROW - 11,
                            "middle",
                            Label.of(signs.places().get(i).value()));
        }
        for (int row = 0; row < signs.rows().size(); row++) {
            double top = ROW * (row + 1.0);
            boolean whole = row == signs.rows().size() - 1;
            svg.line(whole ? "axis" : "grid", 0, top, width, top);
            svg.text(
                    whole ? "name whole" : "name",
                    names - 12,
                    top + ROW - 11,
                    "end",
                    Label.of(signs.rows().get(row).factor()));
            for (int i = 0; i < fields; i++) {
                String sign = switch (signs.rows().get(row).marks().get(i)) {
                    case PLUS -> "+";
                    case MINUS -> "\u2212";
                    case ZERO -> "0";
                    case NONE -> "\u2225";
                };
                svg.text("sign", names + FIELD * (i + 0.5), top + ROW - 10, "middle", sign);
            }
        }
        return svg.line("axis", names - 4, 0, names - 4, height).toString();
    }
}
