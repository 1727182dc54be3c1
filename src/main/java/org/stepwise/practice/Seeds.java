package org.stepwise.practice;

import java.util.UUID;

/** Which variant somebody gets. */
final class Seeds {

    /** Variants beyond this many are not told apart. */
    private static final long VARIANTS = 1_000_000;

    private Seeds() {}

    /** The same for one pupil and assignment, different between pupils. */
    static long assigned(UUID assignment, UUID student, UUID problem) {
        long bits = assignment.getLeastSignificantBits() * 31
                + student.getLeastSignificantBits() * 17
                + problem.getLeastSignificantBits();
        return Math.floorMod(bits ^ (bits >>> 29), VARIANTS);
    }

    /** The first practice of a problem is the variant its author chose; each fresh twin is the next. */
    static long practised(int before) {
        return before;
    }
}
