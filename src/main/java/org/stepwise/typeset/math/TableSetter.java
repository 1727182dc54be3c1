package org.stepwise.typeset.math;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Cells in rows and columns, in the middle of the line. */
final class TableSetter {

    private static final double ROW_HEIGHT = 0.84;
    private static final double ROW_DEPTH = 0.36;
    private static final double BETWEEN_COLUMNS = 1;
    private static final double BETWEEN_PAIRS = 2;
    private static final double LOOSE = 0.3;

    private final Setter setter;
    private final FenceSetter fences;

    TableSetter(Setter setter, FenceSetter fences) {
        this.setter = setter;
        this.fences = fences;
    }

    Box set(Tex.Table table, Style outer) {
        Style style = table.display() ? Style.DISPLAY : outer == Style.DISPLAY ? Style.TEXT : outer;
        List<List<Box>> rows = table.rows().stream()
                .map(row ->
                        row.stream().map(cell -> cell(table, row, cell, style)).toList())
                .toList();
        double[] widths = new double[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<Box> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).width());
            }
        }
        Box body = stacked(
                rows.stream().map(row -> line(table, row, widths, style)).toList(), table, style);
        return table.left().isEmpty() && table.right().isEmpty()
                ? body
                : fences.around(table.left(), body, table.right(), outer);
    }

    /** Behind the place where lines are aligned, a relation keeps its distance. */
    private Box cell(Tex.Table table, List<Tex> row, Tex cell, Style style) {
        boolean second = table.columns().equals("rl") && row.indexOf(cell) % 2 == 1;
        return second && cell instanceof Tex.Row(List<Tex> items)
                ? setter.set(
                        new Tex.Row(Stream.concat(Stream.of(new Tex.Row(List.<Tex>of())), items.stream())
                                .map(Tex.class::cast)
                                .toList()),
                        style)
                : setter.set(cell, style);
    }

    private Box line(Tex.Table table, List<Box> cells, double[] widths, Style style) {
        double size = setter.size(style);
        List<Box> placed = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            if (column > 0) {
                boolean pairs = table.columns().equals("rl") && !table.tight();
                double em = pairs ? (column % 2 == 1 ? 0 : BETWEEN_PAIRS) : BETWEEN_COLUMNS;
                placed.add(Box.space(em * size));
            }
            Box cell = cells.get(column);
            double free = widths[column] - cell.width();
            placed.add(
                    switch (align(table, column)) {
                        case 'l' -> Box.row(List.of(cell, Box.space(free)));
                        case 'r' -> cell.indented(free);
                        default -> cell.centred(widths[column]);
                    });
        }
        Box line = Box.row(placed);
        return new Box(
                line.width(),
                Math.max(line.height(), ROW_HEIGHT * size),
                Math.max(line.depth(), ROW_DEPTH * size),
                line.marks());
    }

    private static char align(Tex.Table table, int column) {
        String columns = table.columns();
        if (columns.isEmpty()) {
            return 'c';
        }
        return columns.equals("rl")
                ? columns.charAt(column % 2)
                : columns.charAt(Math.min(column, columns.length() - 1));
    }

    private Box stacked(List<Box> lines, Tex.Table table, Style style) {
        double size = setter.size(style);
        double gap = table.tight() ? 0 : LOOSE * size;
        Box all = Box.EMPTY;
        double y = 0;
        for (Box line : lines) {
            y -= line.height();
            all = all.with(line, 0, y);
            y -= line.depth() + gap;
        }
        double total = -y - gap;
        Box body = new Box(all.width(), 0, total, all.marks());
        return body.raised(Setter.AXIS * size + total / 2);
    }
}
