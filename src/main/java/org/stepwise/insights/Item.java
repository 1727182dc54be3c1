package org.stepwise.insights;

import java.util.List;
import java.util.OptionalDouble;
import org.stepwise.practice.figures.ItemFigures;
import org.stepwise.problembank.Problem;

/**
 * A problem in one version, and what a teacher's pupils made of it.
 *
 * @param hints all that were taken in this version, and what came next
 * @param remarked pupils whose mark a teacher set, in whatever version
 */
record Item(Problem problem, Origin origin, ItemFigures figures, Rate hints, int remarked) {

    /** Of fewer pupils a correlation is not told. */
    static final int COMPARABLE = 10;

    /** Where a problem comes from, and so who can take it off the lists. */
    enum Origin {
        BANK,
        /** In this teacher's workshop, or shared with it. */
        WORKSHOP,
        /** Retired, or another teacher's. */
        ELSEWHERE
    }

    Proportion solved() {
        return new Proportion(figures.solved(), figures.begun());
    }

    Proportion atOnce() {
        return new Proportion(figures.atOnce(), figures.begun());
    }

    boolean isTooFew() {
        return solved().isTooFew();
    }

    /** Tries and times are known of those who solved it. */
    boolean isRarelySolved() {
        return figures.solved() < Proportion.ENOUGH;
    }

    /** How well it tells pupils apart, if enough of them can be compared and they differ. */
    OptionalDouble discrimination() {
        Double found = figures.discrimination();
        return found == null || figures.compared() < COMPARABLE ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    /** What should be looked at, the gravest first; a problem that is not given any more is left alone. */
    List<Doubt> doubts() {
        return origin == Origin.ELSEWHERE ? List.of() : Doubt.of(this);
    }
}
