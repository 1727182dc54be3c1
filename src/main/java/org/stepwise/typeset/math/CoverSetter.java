package org.stepwise.typeset.math;

import java.util.List;

/** Lines, arrows and words over and under something. */
final class CoverSetter {

    private final Setter setter;

    CoverSetter(Setter setter) {
        this.setter = setter;
    }

    Box covered(Tex.Covered covered, Style style) {
        Box box = setter.set(covered.inside(), style);
        double size = setter.size(style);
        double line = Setter.LINE * size;
        double gap = 3 * line;
        return switch (covered.cover()) {
            case OVERLINE -> box.with(Box.rule(box.width(), line), 0, box.height() + gap);
            case UNDERLINE -> box.with(Box.rule(box.width(), line), 0, -box.depth() - gap - line);
            case ARROW -> arrow(box, line, gap);
            case HAT -> above(box, "ˆ", size);
            case DOT -> above(box, "˙", size);
            case TILDE -> above(box, "˜", size);
            case BOX -> framed(box, line, 0.3 * size);
            case STRIKE ->
                stroked(
                        box,
                        line,
                        List.of(
                                new Mark.Point(box.width() * 0.2, -box.depth() - gap),
                                new Mark.Point(box.width() * 0.8, box.height() + gap)));
            case HIDDEN -> new Box(box.width(), box.height(), box.depth(), List.of());
        };
    }

    private static Box above(Box box, String accent, double size) {
        Box sign = Box.text(accent, Face.ROMAN, size);
        double up = Math.max(0, box.height() - Setter.X_HEIGHT * size);
        return box.with(sign, Math.max(0, (box.width() - sign.width()) / 2), up);
    }

    private static Box arrow(Box box, double line, double gap) {
        double y = box.height() + gap + 2 * line;
        double head = 4 * line;
        double end = Math.max(box.width(), 2 * head);
        Box wide = new Box(end, box.height(), box.depth(), box.marks());
        Box shaft = stroked(wide, line, List.of(new Mark.Point(0, y), new Mark.Point(end, y)));
        Box all = stroked(
                shaft,
                line,
                List.of(
                        new Mark.Point(end - head, y + head / 2),
                        new Mark.Point(end, y),
                        new Mark.Point(end - head, y - head / 2)));
        return new Box(end, y + head / 2, box.depth(), all.marks());
    }

    private static Box stroked(Box box, double line, List<Mark.Point> points) {
        Mark stroke = new Mark.Stroke(points, line, Mark.Shade.PRINT);
        return box.with(new Box(0, 0, 0, List.of(stroke)), 0, 0);
    }

    private static Box framed(Box box, double line, double room) {
        double right = box.width() + 2 * room;
        double top = box.height() + room;
        double low = -box.depth() - room;
        Box framed = stroked(
                box.indented(room),
                line,
                List.of(
                        new Mark.Point(0, low),
                        new Mark.Point(right, low),
                        new Mark.Point(right, top),
                        new Mark.Point(0, top),
                        new Mark.Point(0, low)));
        return new Box(right, top, -low, framed.marks());
    }

    Box stacked(Tex.Stacked stacked, Style style) {
        Tex over = stacked.over();
        Tex under = stacked.under();
        return new ScriptSetter(setter)
                .limits(
                        setter.set(stacked.base(), style),
                        over == null ? Box.EMPTY : setter.set(over, style.scripts()),
                        under == null ? Box.EMPTY : setter.set(under, style.scripts()),
                        style);
    }
}
