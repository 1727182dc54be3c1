package org.stepwise.typeset.math;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Powers, indices, and the limits of sums. */
final class ScriptSetter {

    private static final double POWER_DISPLAY = 0.413;
    private static final double POWER = 0.363;
    private static final double INDEX = 0.15;
    private static final double INDEX_UNDER_POWER = 0.247;
    private static final double POWER_DROP = 0.386;
    private static final double INDEX_DROP = 0.05;
    private static final double AFTER = 0.05;
    private static final double LIMIT_GAP = 0.15;

    private final Setter setter;

    ScriptSetter(Setter setter) {
        this.setter = setter;
    }

    Box set(Tex.Scripts scripts, Style style) {
        Box above = script(scripts.above(), style);
        Box below = script(scripts.below(), style);
        boolean offered = switch (scripts.base()) {
            case Tex.Large large -> large.limits();
            case Tex.Words words -> words.limits();
            default -> false;
        };
        Boolean own = scripts.limits();
        if (own == null ? offered && style == Style.DISPLAY : own) {
            return limits(setter.set(scripts.base(), style), above, below, style);
        }
        return beside(scripts.base(), above, below, style);
    }

    private Box script(@Nullable Tex tex, Style style) {
        return tex == null ? Box.EMPTY : setter.set(tex, style.scripts());
    }

    /** Over and under, each in the middle. */
    Box limits(Box base, Box above, Box below, Style style) {
        double gap = LIMIT_GAP * setter.size(style);
        double width = Math.max(base.width(), Math.max(above.width(), below.width()));
        Box all = base.centred(width);
        if (above.width() > 0) {
            all = all.with(above.centred(width), 0, base.height() + gap + above.depth());
        }
        if (below.width() > 0) {
            all = all.with(below.centred(width), 0, -(base.depth() + gap + below.height()));
        }
        return all;
    }

    private Box beside(Tex written, Box above, Box below, Style style) {
        double size = setter.size(style);
        boolean letter = written instanceof Tex.Sign || written instanceof Tex.Words;
        Box base = written instanceof Tex.Sign sign ? setter.upright(sign, style) : setter.set(written, style);
        double slant = written instanceof Tex.Sign sign ? setter.overhang(sign) * size : 0;
        double tucked = written instanceof Tex.Large large
                ? (setter.largeFace(style).overhang(large.text()) + AFTER) * size
                : 0;
        double small = setter.size(style.scripts());
        double up = letter ? 0 : base.height() - POWER_DROP * small;
        double down = letter ? 0 : base.depth() + INDEX_DROP * small;
        up = Math.max(
                Math.max(up, (style == Style.DISPLAY ? POWER_DISPLAY : POWER) * size),
                above.depth() + Setter.X_HEIGHT * size / 4);
        if (above.width() == 0) {
            down = Math.max(Math.max(down, INDEX * size), below.height() - Setter.X_HEIGHT * size * 4 / 5);
        } else if (below.width() > 0) {
            down = Math.max(down, INDEX_UNDER_POWER * size);
            double between = up - above.depth() - (below.height() - down);
            down += Math.max(0, 4 * Setter.LINE * size - between);
        }
        Box all = base;
        if (above.width() > 0) {
            all = all.with(above, base.width() + slant + tucked, up);
        }
        if (below.width() > 0) {
            all = all.with(below, base.width(), -down);
        }
        return Box.row(List.of(all, Box.space(AFTER * size)));
    }
}
