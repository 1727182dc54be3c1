package org.stepwise.typeset.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.stepwise.typeset.math.Box;

/** A table in a text: columns as wide as they need, or in proportion where that is too wide. */
final class TextTable {

    private static final double ROOM = 12;
    private static final double ENOUGH = 10_000;
    private static final double LEAST = 24;

    private final Inlines inlines;

    TextTable(Inlines inlines) {
        this.inlines = inlines;
    }

    List<Line> lines(TableBlock table, double width) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(cells(row));
            }
        }
        double[] widths = widths(rows, width);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Line line = new Line(row(rows.get(i), widths), 3, i == 0, new Passage(Passage.Role.TEXT));
            lines.add(line);
            lines.add(i == 0 ? Prose.rule(width).kept() : Prose.rule(width));
        }
        return lines;
    }

    private static List<TableCell> cells(Node row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add((TableCell) cell);
        }
        return cells;
    }

    private double[] widths(List<List<TableCell>> rows, double width) {
        double[] widths = new double[rows.getFirst().size()];
        for (List<TableCell> row : rows) {
            for (int i = 0; i < Math.min(widths.length, row.size()); i++) {
                widths[i] = Math.max(widths[i], ROOM + cell(row.get(i), ENOUGH).width());
            }
        }
        double all = Arrays.stream(widths).sum();
        if (all > width) {
            double share = width / all;
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(Math.min(LEAST, width / widths.length), widths[i] * share);
            }
        }
        return widths;
    }

    private Box row(List<TableCell> cells, double[] widths) {
        Box all = Box.EMPTY;
        double x = 0;
        for (int i = 0; i < Math.min(widths.length, cells.size()); i++) {
            Box cell = cell(cells.get(i), widths[i] - ROOM).within(widths[i] - ROOM);
            double free = widths[i] - ROOM - cell.width();
            TableCell.Alignment alignment = cells.get(i).getAlignment();
            double left = alignment == TableCell.Alignment.RIGHT
                    ? free
                    : alignment == TableCell.Alignment.CENTER ? free / 2 : 0;
            all = all.with(cell, x + left, 0);
            x += widths[i];
        }
        double sum = Arrays.stream(widths).sum();
        return all.within(sum);
    }

    /** Its lines, hanging from the first one. */
    private Box cell(TableCell cell, double width) {
        boolean head = cell.isHeader();
        List<Line> lines = (head ? inlines.bold() : inlines).lines(cell, Math.max(1, width), Passage.Role.TEXT);
        return Pages.stacked(lines);
    }
}
