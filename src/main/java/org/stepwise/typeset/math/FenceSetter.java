package org.stepwise.typeset.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brackets as high as what is between them. */
final class FenceSetter {

    /** As TeX has it: nine tenths of the height are enough, or half an em less than it. */
    private static final double SHARE = 0.901;

    private static final double LACKING = 0.5;
    private static final double BAR = 0.3;
    private static final List<Face> GROWING = List.of(Face.ROMAN, Face.SIZE1, Face.SIZE2, Face.SIZE3, Face.SIZE4);

    /** What higher ones are put together from; a null is left out. */
    private record Pieces(
            @Nullable String top,
            String rest,
            @Nullable String middle,
            @Nullable String bottom) {}

    private static final Map<String, Pieces> PIECES = Map.ofEntries(
            Map.entry("(", new Pieces("⎛", "⎜", null, "⎝")),
            Map.entry(")", new Pieces("⎞", "⎟", null, "⎠")),
            Map.entry("[", new Pieces("⎡", "⎢", null, "⎣")),
            Map.entry("]", new Pieces("⎤", "⎥", null, "⎦")),
            Map.entry("⌊", new Pieces(null, "⎢", null, "⎣")),
            Map.entry("⌋", new Pieces(null, "⎥", null, "⎦")),
            Map.entry("⌈", new Pieces("⎡", "⎢", null, null)),
            Map.entry("⌉", new Pieces("⎤", "⎥", null, null)),
            Map.entry("{", new Pieces("⎧", "⎪", "⎨", "⎩")),
            Map.entry("}", new Pieces("⎫", "⎪", "⎬", "⎭")));

    private final Setter setter;

    FenceSetter(Setter setter) {
        this.setter = setter;
    }

    Box around(String left, Tex inside, String right, Style style) {
        Box box = setter.set(inside, style);
        return around(
                left, hasBar(inside) ? setter.set(grown(inside, style, total(box, style)), style) : box, right, style);
    }

    Box around(String left, Box body, String right, Style style) {
        double total = total(body, style);
        return Box.row(List.of(fence(left, total, style), body, fence(right, total, style)));
    }

    private double total(Box box, Style style) {
        double size = setter.size(style);
        double axis = Setter.AXIS * size;
        double both = 2 * Math.max(box.height() - axis, box.depth() + axis);
        return Math.max(both * SHARE, both - LACKING * size);
    }

    private static boolean hasBar(Tex inside) {
        return inside instanceof Tex.Row(List<Tex> items)
                && items.stream().anyMatch(item -> item instanceof Tex.Fence fence && fence.size() == 0);
    }

    /** Bars between the brackets get the brackets' height. */
    private Tex grown(Tex inside, Style style, double total) {
        double size = Math.max(1, total / setter.size(style));
        return new Tex.Row(((Tex.Row) inside)
                .items().stream()
                        .map(item -> item instanceof Tex.Fence(String sign, double own, Kind kind) && own == 0
                                ? new Tex.Fence(sign, size, kind)
                                : item)
                        .toList());
    }

    /** @param least its height and depth together, in points */
    Box fence(String sign, double least, Style style) {
        double size = setter.size(style);
        if (sign.isEmpty()) {
            return Box.space(0.12 * size);
        }
        Box found = null;
        for (Face face : GROWING) {
            if (face.has(sign.codePointAt(0))) {
                found = Box.glyphs(sign, face, size);
                if (found.total() >= least) {
                    break;
                }
            }
        }
        if (found == null || found.total() < least) {
            found = higher(sign, least, size, found);
        }
        return found.raised(Setter.AXIS * size - (found.height() - found.depth()) / 2);
    }

    private static Box higher(String sign, double least, double size, @Nullable Box otherwise) {
        Pieces pieces = PIECES.get(sign);
        if (pieces != null) {
            return built(pieces, least, size);
        }
        Box bar = Box.rule(Setter.LINE * size, least);
        return switch (sign) {
            case "∣" -> bar.centred(BAR * size);
            case "∥" -> bar.centred(BAR * size).with(bar, BAR * size, 0);
            default -> otherwise == null ? Box.text(sign, Face.SERIF, size) : otherwise;
        };
    }

    /** From the bottom up; what is missing between the ends is filled, and overlaps. */
    private static Box built(Pieces pieces, double least, double size) {
        List<Box> ends = new ArrayList<>();
        for (String piece : new String[] {pieces.bottom, pieces.middle, pieces.top}) {
            ends.add(piece == null ? Box.EMPTY : Box.glyphs(piece, Face.SIZE4, size));
        }
        Box rest = Box.glyphs(pieces.rest, Face.SIZE4, size);
        double fixed = ends.stream().mapToDouble(Box::total).sum();
        int gaps = pieces.middle == null ? 1 : 2;
        double fill = Math.max(0, least - fixed) / gaps;
        Box all = Box.EMPTY;
        double y = 0;
        for (int i = 0; i < ends.size(); i++) {
            Box end = ends.get(i);
            all = all.with(end, 0, y + end.depth());
            y += end.total();
            boolean between = pieces.middle == null ? i == 0 : i < 2;
            for (double done = 0; between && done < fill; done += rest.total()) {
                double from = Math.min(done, Math.max(0, fill - rest.total()));
                all = all.with(rest, 0, y + from + rest.depth());
            }
            y += between ? fill : 0;
        }
        return new Box(all.width(), y, 0, all.marks());
    }
}
