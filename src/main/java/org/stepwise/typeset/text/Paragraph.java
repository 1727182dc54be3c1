package org.stepwise.typeset.text;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.typeset.math.Box;
import org.stepwise.typeset.math.Face;
import org.stepwise.typeset.math.Formula;
import org.stepwise.typeset.math.Mark;

/** Words and formulas, filled into lines of one width. */
public final class Paragraph {

    private static final double MATHS = Type.MATHS / Type.TEXT;

    /** A formula that takes less than this share of the width stays whole. */
    private static final double WHOLE = 0.5;

    private final double width;
    private final double size;
    private final Passage passage;
    private final List<Line> lines = new ArrayList<>();
    private final List<Box> open = new ArrayList<>();
    private double used;
    private double gap;
    private boolean breakable = true;

    public Paragraph(double width, double size, Passage passage) {
        this.width = width;
        this.size = size;
        this.passage = passage;
    }

    /** Between blanks a line may end. */
    public Paragraph text(String text, Face face) {
        double blank = Box.text(" ", face, size).width();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                word(text.substring(start, end), face);
            }
            if (end < text.length()) {
                blank(blank);
            }
            start = end + 1;
        }
        return this;
    }

    public Paragraph formula(Formula formula) {
        Box all = formula.box();
        if (all.width() <= WHOLE * width) {
            place(all);
            return this;
        }
        for (Formula.Piece piece : formula.pieces()) {
            if (piece.gap() > 0 || used + piece.box().width() > width) {
                gap += piece.gap();
                breakable = true;
            }
            place(piece.box().within(width));
        }
        return this;
    }

    public double mathsSize() {
        return size * MATHS;
    }

    public void newLine() {
        if (!open.isEmpty()) {
            Box line = Box.row(open);
            double scale = size / Type.TEXT;
            Box high = new Box(
                    line.width(),
                    Math.max(line.height(), Type.ASCENT * scale),
                    Math.max(line.depth(), Type.DESCENT * scale),
                    line.marks());
            lines.add(new Line(high, lines.isEmpty() ? 0 : Type.LEADING * scale, false, passage));
            open.clear();
        }
        used = 0;
        gap = 0;
        breakable = true;
    }

    /** The first two lines stay together, and the last two. */
    public List<Line> lines() {
        newLine();
        List<Line> all = new ArrayList<>(lines);
        if (all.size() > 1) {
            all.set(0, all.getFirst().kept());
            all.set(all.size() - 2, all.get(all.size() - 2).kept());
        }
        return all;
    }

    private void word(String word, Face face) {
        Box box = Box.text(word, face, size);
        if (box.width() <= width) {
            place(box);
            return;
        }
        StringBuilder part = new StringBuilder();
        for (int sign : word.codePoints().toArray()) {
            String longer = part + Character.toString(sign);
            if (!part.isEmpty() && Box.text(longer, face, size).width() > width) {
                place(Box.text(part.toString(), face, size));
                part.setLength(0);
                breakable = true;
            }
            part.appendCodePoint(sign);
        }
        place(Box.text(part.toString(), face, size));
    }

    private void blank(double room) {
        if (open.isEmpty()) {
            return;
        }
        gap = Math.max(gap, room);
        if (!breakable) {
            open.set(open.size() - 1, spaced(open.getLast()));
        }
        breakable = true;
    }

    private void place(Box box) {
        if (breakable && !open.isEmpty() && used + gap + box.width() > width) {
            newLine();
        }
        if (gap > 0 && !open.isEmpty()) {
            open.add(Box.space(gap));
            used += gap;
        }
        gap = 0;
        open.add(box);
        used += box.width();
        breakable = false;
    }

    /** With a blank behind the last word, for those who copy the text or have it read to them. */
    private static Box spaced(Box box) {
        List<Mark> marks = new ArrayList<>(box.marks());
        if (!marks.isEmpty()
                && marks.getLast() instanceof Mark.Glyphs last
                && last.face().has(' ')) {
            marks.set(
                    marks.size() - 1,
                    new Mark.Glyphs(last.face(), last.size(), last.text() + " ", last.x(), last.y(), last.shade()));
        }
        return new Box(box.width(), box.height(), box.depth(), marks);
    }
}
