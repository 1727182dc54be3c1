package org.stepwise.typeset.math;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.stepwise.typeset.math.UnsetFormula.Why;

/** A formula that is typeset. */
public final class Formula {

    /**
     * What is not broken.
     *
     * @param gap from what stands before it on the same line
     */
    public record Piece(Box box, double gap) {}

    private static final Set<Why> ONLY_THERE = EnumSet.of(Why.COMMAND, Why.ENVIRONMENT, Why.FENCE);

    private final List<Piece> pieces;

    private Formula(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /**
     * @param em the size of its letters, in points
     * @param display on a line of its own
     */
    public static Formula of(String latex, double em, boolean display) throws UnsetFormula {
        Setter setter = new Setter(em);
        Tex tex = TexReader.read(latex, display);
        Style style = display ? Style.DISPLAY : Style.TEXT;
        if (tex instanceof Tex.Row(List<Tex> items)
                && items.size() == 1
                && items.getFirst() instanceof Tex.Styled(Style own, Tex inside)) {
            style = own;
            tex = inside;
        }
        return new Formula(
                tex instanceof Tex.Row(List<Tex> items)
                        ? setter.rows().pieces(items, style)
                        : List.of(new Piece(setter.set(tex, style), 0)));
    }

    /**
     * Throws if a page in a browser would show it as it is typed. Of what is known there and not on paper, only the braces are
     * looked at.
     *
     * @param display on a line of its own
     */
    public static void require(String latex, boolean display) throws UnsetFormula {
        try {
            TexReader.read(latex, display);
        } catch (UnsetFormula e) {
            if (!ONLY_THERE.contains(e.why()) || !KatexNames.has(e.detail())) {
                throw e;
            }
            new TexCursor("{" + latex + "}").all();
        }
    }

    public List<Piece> pieces() {
        return pieces;
    }

    /** In one line. */
    public Box box() {
        List<Box> boxes = new ArrayList<>();
        for (Piece piece : pieces) {
            boxes.add(Box.space(piece.gap()));
            boxes.add(piece.box());
        }
        return Box.row(boxes);
    }

    /** In as many lines as it takes; what is too wide for one is made smaller. */
    public List<Box> lines(double width) {
        List<Box> lines = new ArrayList<>();
        Box line = Box.EMPTY;
        for (Piece piece : pieces) {
            Box longer = Box.row(List.of(line, Box.space(piece.gap()), piece.box()));
            if (line.width() > 0 && longer.width() > width) {
                lines.add(line);
                line = piece.box();
            } else {
                line = line.width() > 0 ? longer : piece.box();
            }
            line = line.within(width);
        }
        lines.add(line);
        return lines;
    }
}
