package org.stepwise.typeset.text;

import org.stepwise.typeset.math.Box;

/**
 * What is not broken between pages.
 *
 * @param above room between this and what stands above it, in points; none at the top of a page
 * @param keep whether it stands on the same page as the next one, where that can be
 */
public record Line(Box box, double above, boolean keep, Passage passage) {

    public Line kept() {
        return new Line(box, above, true, passage);
    }

    public Line below(double room) {
        return new Line(box, above + room, keep, passage);
    }

    public Line indented(double left) {
        return new Line(box.indented(left), above, keep, passage);
    }

    Line with(Box other, double x) {
        return new Line(box.with(other, x, 0), above, keep, passage);
    }

    double total() {
        return above + box.total();
    }
}
