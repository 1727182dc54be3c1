package org.stepwise.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stepwise.typeset.math.Box;
import org.stepwise.typeset.math.Face;
import org.stepwise.typeset.math.Mark;
import org.stepwise.typeset.text.Line;
import org.stepwise.typeset.text.Paragraph;
import org.stepwise.typeset.text.Passage;
import org.stepwise.typeset.text.Type;

/** Titles, headings, and what stands at the edges of a page. */
final class Heads {

    private static final double TITLE = 17;
    private static final double PART = 14;
    private static final double HEADING = 11.5;
    private static final double NAME_LINE = 13 * Type.SQUARE;

    private Heads() {}

    /** @param bookmark under which it is found; empty for none */
    static List<Line> title(String text, String bookmark) {
        return title(text, bookmark, TITLE);
    }

    /** Of a sheet among others. */
    static List<Line> part(String text) {
        return title(text, text, PART);
    }

    private static List<Line> title(String text, String bookmark, double size) {
        return kept(new Paragraph(PaperFile.WIDTH, size, new Passage(Passage.Role.TITLE, bookmark))
                .text(text, Face.SANS_BOLD)
                .lines());
    }

    static List<Line> heading(String text) {
        return kept(new Paragraph(PaperFile.WIDTH, HEADING, new Passage(Passage.Role.HEADING))
                .text(text, Face.SANS_BOLD)
                .lines());
    }

    static List<Line> small(Stream<String> said) {
        String text = said.filter(words -> !words.isBlank()).collect(Collectors.joining("  \u00b7  "));
        return kept(new Paragraph(PaperFile.WIDTH, Type.SMALL + 1, new Passage(Passage.Role.TEXT))
                .text(text, Face.SANS).lines().stream()
                        .map(line -> line.below(4))
                        .toList());
    }

    /** The name, or a line to write it on; to the right a line for the marks that were earned. */
    static Line name(Print print, Sheet sheet, String total) {
        Box label =
                Box.text(print.words().of("paper.name"), Face.SANS, Type.TEXT).shaded(Mark.Shade.QUIET);
        Box name = sheet.name().isBlank()
                ? new Box(NAME_LINE, 0, 0, List.of(new Mark.Rule(0, -2, NAME_LINE, 0.5, Mark.Shade.QUIET)))
                : Box.text(sheet.name(), Face.SANS_BOLD, Type.TEXT + 1).within(PaperFile.WIDTH * 0.6);
        List<Box> row = new ArrayList<>(List.of(label, Box.space(8), name));
        if (!sheet.variant().isEmpty()) {
            row.add(Box.space(16));
            row.add(Box.text(print.words().of("paper.variant", sheet.variant()), Face.SANS_BOLD, Type.TEXT));
        }
        Box marks = earned(total);
        Box line = Box.row(row).within(PaperFile.WIDTH - marks.width() - 12);
        Box all = line.with(marks, PaperFile.WIDTH - marks.width(), 0);
        return new Line(all, Type.SQUARE, true, new Passage(Passage.Role.TEXT));
    }

    /** A short line, and out of how many. */
    static Box earned(String most) {
        Box line = new Box(18, 0, 0, List.of(new Mark.Rule(0, -2, 18, 0.5, Mark.Shade.QUIET)));
        return Box.row(
                List.of(line, Box.text(" / " + most, Face.SANS, Type.SMALL + 1).shaded(Mark.Shade.QUIET)));
    }

    /** Small, at the edge of a page. */
    static Box edge(String text) {
        return Box.text(text, Face.SANS, Type.SMALL).shaded(Mark.Shade.QUIET).within(PaperFile.WIDTH * 0.7);
    }

    static List<Line> kept(List<Line> lines) {
        return lines.stream().map(Line::kept).toList();
    }
}
