package org.stepwise.typeset.math;

import java.util.List;

/** Turns what is written into boxes. */
final class Setter {

    /** Heights and distances in em, from the metrics of Computer Modern (cmsy10, cmex10). */
    static final double AXIS = 0.25;

    static final double X_HEIGHT = 0.431;
    static final double LINE = 0.04;

    private final double em;
    private final RowSetter rows = new RowSetter(this);
    private final ScriptSetter scripts = new ScriptSetter(this);
    private final FractionSetter fractions = new FractionSetter(this);
    private final FenceSetter fences = new FenceSetter(this);
    private final CoverSetter covers = new CoverSetter(this);
    private final TableSetter tables = new TableSetter(this, fences);

    Setter(double em) {
        this.em = em;
    }

    /** Of a style, in points. */
    double size(Style style) {
        return em * style.factor();
    }

    RowSetter rows() {
        return rows;
    }

    Box set(Tex tex, Style style) {
        return switch (tex) {
            case Tex.Sign sign -> sign(sign, style);
            case Tex.Words words -> Box.text(words.text(), words.face(), size(style));
            case Tex.Large large -> large(large, style);
            case Tex.Row(List<Tex> items) -> rows.set(items, style);
            case Tex.Scripts scripted -> scripts.set(scripted, style);
            case Tex.Fraction fraction -> fractions.fraction(fraction, style);
            case Tex.Root root -> fractions.root(root, style);
            case Tex.Fenced(String left, Tex inside, String right) -> fences.around(left, inside, right, style);
            case Tex.Fence(String sign, double size, var _) -> fences.fence(sign, (size == 0 ? 1 : size) * em, style);
            case Tex.Covered covered -> covers.covered(covered, style);
            case Tex.Stacked stacked -> covers.stacked(stacked, style);
            case Tex.Table table -> tables.set(table, style);
            case Tex.Space(double wide) -> Box.space(wide * size(style));
            case Tex.Styled(Style own, Tex inside) -> set(inside, own);
        };
    }

    /** Without room for what a slanted letter reaches over to the right. */
    Box upright(Tex.Sign sign, Style style) {
        return Box.text(sign.text(), sign.face(), size(style));
    }

    private Box sign(Tex.Sign sign, Style style) {
        Box box = upright(sign, style);
        return sign.face() == Face.ITALIC ? Box.row(List.of(box, Box.space(overhang(sign) * size(style)))) : box;
    }

    double overhang(Tex.Sign sign) {
        return sign.face() == Face.ITALIC ? sign.face().overhang(sign.text()) : 0;
    }

    /** In the middle between above and below the line of a fraction. */
    Box large(Tex.Large large, Style style) {
        Box box = Box.glyphs(large.text(), largeFace(style), size(style));
        return box.raised(AXIS * size(style) - (box.height() - box.depth()) / 2);
    }

    Face largeFace(Style style) {
        return style == Style.DISPLAY ? Face.SIZE2 : Face.SIZE1;
    }
}
