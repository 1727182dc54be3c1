package org.stepwise.typeset.math;

import java.util.ArrayList;
import java.util.List;

/**
 * Something set: its extent and what is drawn in it, from the left end of its baseline. In points.
 *
 * @param height above the baseline
 * @param depth below it
 */
public record Box(double width, double height, double depth, List<Mark> marks) {

    public static final Box EMPTY = new Box(0, 0, 0, List.of());

    public Box {
        marks = List.copyOf(marks);
    }

    public static Box space(double width) {
        return new Box(width, 0, 0, List.of());
    }

    /** A text in one face; what the face does not have is looked for in others. */
    public static Box text(String text, Face face, double size) {
        List<Box> runs = new ArrayList<>();
        for (FaceRuns.Run run : FaceRuns.of(text, face)) {
            runs.add(glyphs(run.text(), run.face(), size));
        }
        return row(runs);
    }

    static Box glyphs(String text, Face face, double size) {
        return new Box(
                face.width(text) * size,
                face.top(text) * size,
                -face.bottom(text) * size,
                List.of(new Mark.Glyphs(face, size, text, 0, 0, Mark.Shade.PRINT)));
    }

    static Box rule(double width, double height) {
        return new Box(width, height, 0, List.of(new Mark.Rule(0, 0, width, height, Mark.Shade.PRINT)));
    }

    /** One beside the other. */
    public static Box row(List<Box> boxes) {
        if (boxes.size() == 1) {
            return boxes.getFirst();
        }
        double x = 0;
        double height = boxes.isEmpty() ? 0 : Double.NEGATIVE_INFINITY;
        double depth = height;
        List<Mark> marks = new ArrayList<>();
        for (Box box : boxes) {
            box.draw(marks, x, 0);
            x += box.width;
            height = Math.max(height, box.height);
            depth = Math.max(depth, box.depth);
        }
        return new Box(x, height, depth, marks);
    }

    /** With another drawn over it, from a place in it; the extent covers both upwards and downwards. */
    public Box with(Box other, double x, double y) {
        List<Mark> all = new ArrayList<>(marks);
        other.draw(all, x, y);
        return new Box(
                Math.max(width, x + other.width),
                Math.max(height, y + other.height),
                Math.max(depth, other.depth - y),
                all);
    }

    public Box raised(double up) {
        return new Box(
                width,
                height + up,
                depth - up,
                marks.stream().map(mark -> mark.moved(0, up)).toList());
    }

    /** As wide as said, in the middle of it. */
    Box centred(double all) {
        double left = (all - width) / 2;
        return new Box(
                all,
                height,
                depth,
                marks.stream().map(mark -> mark.moved(left, 0)).toList());
    }

    public Box indented(double left) {
        return row(List.of(space(left), this));
    }

    public Box scaled(double factor) {
        return new Box(
                width * factor,
                height * factor,
                depth * factor,
                marks.stream().map(mark -> mark.scaled(factor)).toList());
    }

    /** Smaller where it is wider than that. */
    public Box within(double most) {
        return width > most ? scaled(most / width) : this;
    }

    public Box shaded(Mark.Shade shade) {
        return new Box(
                width,
                height,
                depth,
                marks.stream().map(mark -> mark.shaded(shade)).toList());
    }

    public double total() {
        return height + depth;
    }

    private void draw(List<Mark> onto, double x, double y) {
        marks.forEach(mark -> onto.add(x == 0 && y == 0 ? mark : mark.moved(x, y)));
    }
}
