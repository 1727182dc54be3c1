package org.stepwise.paper;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.typeset.math.Box;
import org.stepwise.typeset.math.Face;
import org.stepwise.typeset.math.Mark;
import org.stepwise.typeset.text.Line;
import org.stepwise.typeset.text.Pages;
import org.stepwise.typeset.text.Paragraph;
import org.stepwise.typeset.text.Passage;
import org.stepwise.typeset.text.Type;

/** Sheets by parts: as many columns beside each other as fit, the others below. */
final class AnswerTable {

    private static final double EM = 10.5;
    private static final double NAME = 6 * Type.SQUARE;
    private static final double WIDEST = 11 * Type.SQUARE;
    private static final double ROOM = 12;

    private final Words words;

    AnswerTable(Words words) {
        this.words = words;
    }

    /** @param head stands again on each page */
    record Band(Line head, List<Line> rows) {}

    private record Column(String head, List<Box> cells, double width) {}

    List<Band> bands(List<Answers> all) {
        List<Band> bands = new ArrayList<>();
        List<Column> open = new ArrayList<>();
        double used = NAME;
        for (Column column : columns(all)) {
            if (!open.isEmpty() && used + column.width > PaperFile.WIDTH) {
                bands.add(band(all, open));
                open = new ArrayList<>();
                used = NAME;
            }
            open.add(column);
            used += column.width;
        }
        if (!open.isEmpty()) {
            bands.add(band(all, open));
        }
        return bands;
    }

    private static List<Column> columns(List<Answers> all) {
        List<Column> columns = new ArrayList<>();
        int problems = all.isEmpty() ? 0 : all.getFirst().problems().size();
        for (int i = 0; i < problems; i++) {
            int problem = i;
            int parts = all.stream()
                    .mapToInt(answers -> answers.problems().get(problem).parts().size())
                    .max()
                    .orElse(0);
            for (int part = 0; part < parts; part++) {
                columns.add(column(all, problem, part, parts > 1));
            }
        }
        return columns;
    }

    private static Column column(List<Answers> all, int problem, int part, boolean several) {
        List<Box> cells = all.stream()
                .map(answers -> {
                    List<Answers.OfPart> parts = answers.problems().get(problem).parts();
                    return part < parts.size() ? Pages.stacked(parts.get(part).lines(WIDEST, EM)) : Box.EMPTY;
                })
                .toList();
        double width = cells.stream().mapToDouble(Box::width).max().orElse(0);
        String head = (problem + 1) + (several ? Worksheet.letter(part) : "");
        return new Column(head, cells, Math.max(2 * Type.SQUARE, width + ROOM));
    }

    private Band band(List<Answers> all, List<Column> columns) {
        Box head = Box.text(words.of("paper.sheet"), Face.SANS, Type.SMALL).shaded(Mark.Shade.QUIET);
        double x = NAME;
        for (Column column : columns) {
            head = head.with(Box.text(column.head, Face.SANS_BOLD, Type.SMALL + 1), x, 0);
            x += column.width;
        }
        List<Line> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Box row = Pages.stacked(new Paragraph(NAME - ROOM, Type.SMALL + 1, new Passage(Passage.Role.TEXT))
                    .text(all.get(i).name(), Face.SANS)
                    .lines());
            x = NAME;
            for (Column column : columns) {
                row = row.with(column.cells.get(i), x, 0);
                x += column.width;
            }
            rows.add(ruled(row));
        }
        return new Band(ruled(head).below(Type.SQUARE), rows);
    }

    private static Line ruled(Box row) {
        Box high = new Box(PaperFile.WIDTH, Math.max(row.height(), 9), Math.max(row.depth(), 4) + 3, row.marks());
        Mark rule = new Mark.Rule(0, -high.depth(), PaperFile.WIDTH, 0.4, Mark.Shade.QUIET);
        return new Line(high.with(new Box(0, 0, 0, List.of(rule)), 0, 0), 4, false, new Passage(Passage.Role.TEXT));
    }
}
