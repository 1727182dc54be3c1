package org.stepwise.paper;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.stepwise.typeset.math.Box;
import org.stepwise.typeset.math.Mark;
import org.stepwise.typeset.text.Type;

/** Draws boxes into a page. */
final class Pen {

    private static final Map<Mark.Shade, Color> SHADES = Map.of(
            Mark.Shade.PRINT, Color.BLACK,
            Mark.Shade.QUIET, new Color(0x55, 0x5f, 0x5f),
            Mark.Shade.HAIR, new Color(0xb9, 0xc8, 0xd3));
    private static final Color MARGIN = new Color(0xd0, 0x8a, 0x80);
    private static final float HAIR = 0.4f;

    /** Round what is drawn once, so that no half of a line is cut off. */
    private static final float EDGE = 1;

    private final PdfContentByte page;
    private @Nullable PdfTemplate squares;
    private int columns;
    private Mark.@Nullable Shade fill;

    Pen(PdfContentByte page) {
        this.page = page;
    }

    /** A new page begins in black. */
    void turned() {
        fill = null;
    }

    void draw(Box box, double x, double y) {
        boolean text = false;
        for (Mark mark : box.marks()) {
            boolean glyphs = mark instanceof Mark.Glyphs;
            if (glyphs != text) {
                if (glyphs) {
                    page.beginText();
                } else {
                    page.endText();
                }
                text = glyphs;
            }
            shade(mark.shade());
            draw(mark, x, y);
        }
        if (text) {
            page.endText();
        }
    }

    private void shade(Mark.Shade shade) {
        if (fill != shade) {
            page.setColorFill(SHADES.get(shade));
            fill = shade;
        }
    }

    private void draw(Mark mark, double x, double y) {
        switch (mark) {
            case Mark.Glyphs glyphs -> {
                page.setFontAndSize(glyphs.face().font(), (float) glyphs.size());
                page.setTextMatrix((float) (x + glyphs.x()), (float) (y + glyphs.y()));
                page.showText(glyphs.text());
            }
            case Mark.Rule rule -> {
                page.rectangle(
                        (float) (x + rule.x()), (float) (y + rule.y()), (float) rule.width(), (float) rule.height());
                page.fill();
            }
            case Mark.Stroke stroke -> {
                page.setColorStroke(SHADES.get(stroke.shade()));
                page.setLineWidth((float) stroke.thickness());
                List<Mark.Point> points = stroke.points();
                page.moveTo((float) (x + points.getFirst().x()), (float)
                        (y + points.getFirst().y()));
                points.stream().skip(1).forEach(point -> page.lineTo((float) (x + point.x()), (float) (y + point.y())));
                page.stroke();
            }
            case Mark.Squares(double left, double top, int wide, int rows, var _) ->
                squares(x + left, y + top, wide, rows);
        }
    }

    /** A row of squares is drawn once in the file. */
    private void squares(double left, double top, int wide, int rows) {
        PdfTemplate row = squares;
        float side = (float) Type.SQUARE;
        if (row == null || columns != wide) {
            row = page.createTemplate(wide * side + 2 * EDGE, side + 2 * EDGE);
            row.setColorStroke(SHADES.get(Mark.Shade.HAIR));
            row.setLineWidth(HAIR);
            for (int i = 0; i <= wide; i++) {
                row.moveTo(i * side + EDGE, EDGE);
                row.lineTo(i * side + EDGE, side + EDGE);
            }
            row.moveTo(EDGE, EDGE);
            row.lineTo(wide * side + EDGE, EDGE);
            row.moveTo(EDGE, side + EDGE);
            row.lineTo(wide * side + EDGE, side + EDGE);
            row.stroke();
            squares = row;
            columns = wide;
        }
        for (int i = 1; i <= rows; i++) {
            page.addTemplate(row, (float) left - EDGE, (float) (top - i * Type.SQUARE) - EDGE);
        }
    }

    /** The line beside the margin. */
    void ruled(double x, double from, double to) {
        page.setColorStroke(MARGIN);
        page.setLineWidth(0.7f);
        page.moveTo((float) x, (float) from);
        page.lineTo((float) x, (float) to);
        page.stroke();
    }
}
