package org.stepwise.typeset.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs beside each other, with their distances; and where a long row may be broken. */
final class RowSetter {

    private static final double WIDE = 0.9;
    private static final Set<Kind> NO_BINARY_AFTER =
            Set.of(Kind.BINARY, Kind.OPERATOR, Kind.RELATION, Kind.OPEN, Kind.PUNCTUATION);
    private static final Set<Kind> NO_BINARY_BEFORE = Set.of(Kind.RELATION, Kind.CLOSE, Kind.PUNCTUATION);

    private final Setter setter;

    RowSetter(Setter setter) {
        this.setter = setter;
    }

    Box set(List<Tex> items, Style style) {
        List<Box> boxes = new ArrayList<>();
        for (Formula.Piece piece : pieces(items, style)) {
            boxes.add(Box.space(piece.gap()));
            boxes.add(piece.box());
        }
        return Box.row(boxes);
    }

    /** What holds together, each with its distance from what stands before it on the same line. */
    List<Formula.Piece> pieces(List<Tex> items, Style style) {
        List<Formula.Piece> pieces = new ArrayList<>();
        List<Box> open = new ArrayList<>();
        double gap = 0;
        double openGap = 0;
        Kind last = null;
        boolean cut = false;
        for (int i = 0; i < items.size(); i++) {
            Tex item = items.get(i);
            if (item instanceof Tex.Space(double em)) {
                gap += em * setter.size(style);
                cut |= em > WIDE;
                continue;
            }
            Kind kind = kind(items, i, last);
            boolean sign = kind == Kind.BINARY || kind == Kind.RELATION && last != Kind.RELATION;
            if (!open.isEmpty() && (cut || sign || last == Kind.PUNCTUATION)) {
                pieces.add(new Formula.Piece(Box.row(open), openGap));
                open = new ArrayList<>();
            }
            double distance = gap + (last == null ? 0 : last.before(kind, style.script()) * setter.size(style));
            if (open.isEmpty()) {
                openGap = distance;
            } else {
                open.add(Box.space(distance));
            }
            open.add(setter.set(item, style));
            last = kind;
            gap = 0;
            cut = false;
        }
        open.add(Box.space(gap));
        pieces.add(new Formula.Piece(Box.row(open), openGap));
        return pieces;
    }

    /** A sign between two things, unless something is missing on one side of it. */
    private static Kind kind(List<Tex> items, int at, @Nullable Kind last) {
        Kind kind = items.get(at).kind();
        if (kind != Kind.BINARY) {
            return kind;
        }
        if (last == null || NO_BINARY_AFTER.contains(last)) {
            return Kind.ORDINARY;
        }
        return items.stream()
                .skip(at + 1L)
                .filter(item -> !(item instanceof Tex.Space))
                .findFirst()
                .map(Tex::kind)
                .filter(next -> !NO_BINARY_BEFORE.contains(next))
                .map(_ -> Kind.BINARY)
                .orElse(Kind.ORDINARY);
    }
}
