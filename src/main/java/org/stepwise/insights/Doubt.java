package org.stepwise.insights;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.stepwise.practice.figures.ItemFigures;

/**
 * A reason to look at a problem again. A share is held against a bound by the end of its interval that speaks for the
 * problem, so that a handful of pupils accuses nobody's work.
 *
 * @param number in the unit of its kind: percent, minutes, or a correlation
 * @param of how many it rests on: pupils, but tries for {@link Kind#HINTS}
 */
record Doubt(Kind kind, double number, int of) {

    /** The gravest first. */
    enum Kind {
        /** Percent who solved it, with whatever help. */
        UNSOLVED(3),
        /** Who does well elsewhere does worse here. */
        BACKWARDS(3),
        /** Percent with a line that had to wait for the teacher. */
        UNDECIDED(2),
        /** Percent whose mark a teacher set. */
        REMARKED(2),
        /** Percent of the lines right after a hint that hold. */
        HINTS(2),
        /** It tells little between who does well elsewhere and who does not. */
        FLAT(1),
        /** Minutes that half of the pupils needed more than. */
        LONG(1),
        /** Percent who solved it with the first try and without help. */
        EASY(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }

    private static final double FEW = 1 / 3.0;
    private static final double NEARLY_ALL = 0.75;
    private static final double OFTEN = 0.1;
    private static final double RARELY = 0.5;
    /** Ebel's rule: below it an item is poor. */
    private static final double POOR = 0.2;

    private static final Duration LONG = Duration.ofMinutes(20);

    static List<Doubt> of(Item item) {
        List<Doubt> found = new ArrayList<>();
        ItemFigures figures = item.figures();
        int begun = figures.begun();
        // Who is still at it may solve it yet.
        Proportion solved = new Proportion(figures.solved(), begun - figures.busy());
        if (solved.all() > 0 && solved.high() < FEW) {
            found.add(share(Kind.UNSOLVED, solved));
        }
        // Above any bound where it is not known.
        double apart = item.discrimination().orElse(1);
        if (apart < 0) {
            found.add(new Doubt(Kind.BACKWARDS, apart, figures.compared()));
        }
        add(found, Kind.UNDECIDED, new Proportion(figures.undecided(), begun));
        add(found, Kind.REMARKED, new Proportion(Math.min(item.remarked(), begun), begun));
        Proportion next = new Proportion(item.hints().right(), item.hints().tried());
        if (next.high() < RARELY) {
            found.add(share(Kind.HINTS, next));
        }
        if (apart >= 0 && apart < POOR) {
            found.add(new Doubt(Kind.FLAT, apart, figures.compared()));
        }
        Duration time = figures.time();
        if (time != null && !item.isRarelySolved() && time.compareTo(LONG) > 0) {
            found.add(new Doubt(Kind.LONG, time.toSeconds() / 60.0, figures.solved()));
        }
        if (item.atOnce().low() > NEARLY_ALL) {
            found.add(share(Kind.EASY, item.atOnce()));
        }
        return List.copyOf(found);
    }

    private static void add(List<Doubt> found, Kind kind, Proportion pupils) {
        if (pupils.low() > OFTEN) {
            found.add(share(kind, pupils));
        }
    }

    private static Doubt share(Kind kind, Proportion proportion) {
        return new Doubt(kind, 100 * proportion.share(), proportion.all());
    }
}
