package org.stepwise.problembank;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem tried with one seed: every answer that its author wrote down is given, and graded.
 *
 * @param values the parameters' values as plain maths text, in order
 * @param variant null where none could be made
 */
public record Trial(
        long seed, Map<String, String> values, @Nullable Variant variant, List<Finding> findings) {

    /** How many seeds a problem is tried with before it is shown to pupils, from 0 on. */
    public static final int SEEDS = 20;

    public boolean holds() {
        return findings.isEmpty();
    }
}
