package org.stepwise.typeset.text;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.typeset.math.Box;

/** Fills pages with lines. */
public final class Pages {

    /** @param y of its baseline, downwards from the top of the page */
    public record Placed(Line line, double y) {}

    private final double height;
    private final List<List<Placed>> pages = new ArrayList<>();
    private final List<Line> waiting = new ArrayList<>();
    private List<Placed> open = new ArrayList<>();
    private double used;

    /** @param height of a page, in points */
    public Pages(double height) {
        this.height = height;
    }

    public Pages add(List<Line> lines) {
        for (Line line : lines) {
            waiting.add(line.box().total() > height ? smaller(line) : line);
            if (!line.keep()) {
                place();
            }
        }
        return this;
    }

    /** Lines under a head that stands on each of their pages. */
    public Pages add(Line head, List<Line> lines) {
        place();
        if (!lines.isEmpty() && used + head.total() + lines.getFirst().total() > height) {
            turn();
        }
        put(head);
        for (Line line : lines) {
            if (used + line.total() > height) {
                turn();
                put(head);
            }
            put(line);
        }
        return this;
    }

    private Line smaller(Line line) {
        return new Line(line.box().scaled(height / line.box().total()), line.above(), line.keep(), line.passage());
    }

    /** What is kept together goes to the next page if it fits there and not here. */
    private void place() {
        double total = waiting.stream().mapToDouble(Line::total).sum();
        if (used + total > height && total <= height) {
            turn();
        }
        for (Line line : waiting) {
            if (used + line.total() > height) {
                turn();
            }
            put(line);
        }
        waiting.clear();
    }

    private void put(Line line) {
        double top = open.isEmpty() ? used : used + line.above();
        open.add(new Placed(line, top + line.box().height()));
        used = top + line.box().total();
    }

    private void turn() {
        if (!open.isEmpty()) {
            pages.add(open);
            open = new ArrayList<>();
            used = 0;
        }
    }

    /** At least one. */
    public List<List<Placed>> finished() {
        place();
        turn();
        if (pages.isEmpty()) {
            pages.add(List.of());
        }
        return List.copyOf(pages);
    }

    /** Lines as one box, hanging from the first of them. */
    public static Box stacked(List<Line> lines) {
        Box all = Box.EMPTY;
        double y = 0;
        for (int i = 0; i < lines.size(); i++) {
            Box box = lines.get(i).box();
            y -= i == 0 ? 0 : lines.get(i).above() + box.height();
            all = i == 0 ? box : all.with(box, 0, y);
            y -= box.depth();
        }
        return all;
    }
}
