package org.stepwise.typeset.math;

import java.util.List;

/** Fractions and roots. */
final class FractionSetter {

    private static final double UP_DISPLAY = 0.677;
    private static final double UP = 0.394;
    private static final double DOWN_DISPLAY = 0.686;
    private static final double DOWN = 0.345;
    private static final double SIDE = 0.12;
    private static final String ROOT = "\u221a";
    private static final List<Face> GROWING = List.of(Face.ROMAN, Face.SIZE1, Face.SIZE2, Face.SIZE3, Face.SIZE4);

    private final Setter setter;

    FractionSetter(Setter setter) {
        this.setter = setter;
    }

    Box fraction(Tex.Fraction fraction, Style outer) {
        Style own = fraction.style();
        Style style = own == null ? outer : own;
        double size = setter.size(style);
        double axis = Setter.AXIS * size;
        double line = fraction.line() ? Setter.LINE * size : 0;
        boolean display = style == Style.DISPLAY;
        Box top = setter.set(fraction.top(), style.fraction());
        Box bottom = setter.set(fraction.bottom(), style.fraction());
        double clear = (display ? 3 : 1) * Setter.LINE * size * (fraction.line() ? 1 : 2);
        double up = Math.max((display ? UP_DISPLAY : UP) * size, axis + line / 2 + clear + top.depth());
        double down = Math.max((display ? DOWN_DISPLAY : DOWN) * size, bottom.height() + clear + line / 2 - axis);
        double width = Math.max(top.width(), bottom.width());
        Box all = Box.space(width).with(top.centred(width), 0, up).with(bottom.centred(width), 0, -down);
        if (fraction.line()) {
            all = all.with(Box.rule(width, line), 0, axis - line / 2);
        }
        return Box.row(List.of(Box.space(SIDE * size), all, Box.space(SIDE * size)));
    }

    Box root(Tex.Root root, Style style) {
        double size = setter.size(style);
        double line = Setter.LINE * size;
        Box inside = setter.set(root.inside(), style);
        double clear = line + (style == Style.DISPLAY ? Setter.X_HEIGHT * size : line) / 4;
        double least = Math.max(inside.height(), Setter.X_HEIGHT * size) + inside.depth() + clear + line;
        Box sign = sign(least, size);
        double spare = Math.max(0, sign.total() - least) / 2;
        double top = Math.max(inside.height(), Setter.X_HEIGHT * size) + clear + spare + line;
        Box raised = sign.raised(top - sign.height());
        Box all = raised.with(Box.rule(inside.width(), line), sign.width(), top - line)
                .with(inside, sign.width(), 0);
        Tex written = root.index();
        if (written == null) {
            return all;
        }
        Box index = setter.set(written, Style.SMALLEST);
        double left = Math.max(0, index.width() - 0.45 * size);
        double up = -raised.depth() + 0.6 * raised.total();
        return all.indented(left).with(index, 0, up + index.depth());
    }

    /** At least so high in all. */
    private static Box sign(double least, double size) {
        for (Face face : GROWING) {
            Box glyph = Box.glyphs(ROOT, face, size);
            if (glyph.total() >= least) {
                return glyph;
            }
        }
        double line = Setter.LINE * size;
        double foot = 0.35 * size;
        return new Box(
                size,
                least,
                0,
                List.of(
                        new Mark.Stroke(
                                List.of(
                                        new Mark.Point(0.3 * size, least / 2 - foot),
                                        new Mark.Point(0.45 * size, least / 2),
                                        new Mark.Point(0.7 * size, line)),
                                2 * line,
                                Mark.Shade.PRINT),
                        new Mark.Stroke(
                                List.of(new Mark.Point(0.7 * size, line), new Mark.Point(size, least - line / 2)),
                                line,
                                Mark.Shade.PRINT)));
    }
}
