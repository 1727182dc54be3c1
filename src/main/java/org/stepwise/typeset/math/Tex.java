package org.stepwise.typeset.math;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formula as it is written. */
sealed interface Tex {

    record Sign(String text, Face face, Kind kind) implements Tex {}

    /** A sum or an integral sign. */
    record Large(String text, boolean limits) implements Tex {}

    /** A name of a function, or words. */
    record Words(String text, Face face, Kind kind, boolean limits) implements Tex {}

    record Row(List<Tex> items) implements Tex {}

    record Scripts(
            Tex base,
            @Nullable Tex above,
            @Nullable Tex below,
            @Nullable Boolean limits) implements Tex {}

    record Fraction(
            Tex top, Tex bottom, boolean line, @Nullable Style style) implements Tex {}

    record Root(@Nullable Tex index, Tex inside) implements Tex {}

    /** Brackets that grow with what is between them; an empty one is not drawn. */
    record Fenced(String left, Tex inside, String right) implements Tex {}

    /** A bar between growing brackets, or a bracket of a fixed size where that is not 0, in em. */
    record Fence(String sign, double size, Kind kind) implements Tex {}

    enum Cover {
        OVERLINE,
        UNDERLINE,
        ARROW,
        HAT,
        DOT,
        TILDE,
        BOX,
        STRIKE,
        HIDDEN
    }

    record Covered(Cover cover, Tex inside) implements Tex {}

    /**
     * @param columns one letter for each: l, c, r
     * @param tight rows as close as in a matrix
     */
    record Table(String left, List<List<Tex>> rows, String columns, boolean tight, boolean display, String right)
            implements Tex {}

    /** @param em may be negative */
    record Space(double em) implements Tex {}

    record Styled(Style style, Tex inside) implements Tex {}

    record Stacked(Tex base, @Nullable Tex over, @Nullable Tex under, Kind kind) implements Tex {}

    /** What it is to its neighbours. */
    default Kind kind() {
        return switch (this) {
            case Sign sign -> sign.kind;
            case Words words -> words.kind;
            case Large _ -> Kind.OPERATOR;
            case Scripts scripts -> scripts.base.kind();
            case Fence fence -> fence.kind;
            case Fenced _, Fraction _ -> Kind.INNER;
            case Stacked stacked -> stacked.kind;
            case Table table -> table.left.isEmpty() && table.right.isEmpty() ? Kind.ORDINARY : Kind.INNER;
            default -> Kind.ORDINARY;
        };
    }
}
