package org.stepwise.problembank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem with values in it: what a pupil sees and what the answers are judged against.
 *
 * @param prompt Markdown with LaTeX between dollar signs
 * @param given what the problem starts from, as plain maths text
 * @param task what is to be done with it: solve, simplify, ...
 */
public record Variant(
        Problem problem,
        long seed,
        String prompt,
        @Nullable String given,
        @Nullable String task,
        List<VariantPart> parts,
        List<Step> solution) {

    /** The first displayed formula of the prompt as LaTeX, to tell problems apart in a list; empty if there is none. */
    public String heading() {
        int start = prompt.indexOf("$$");
        int end = start < 0 ? -1 : prompt.indexOf("$$", start + 2);
        return end < 0 ? "" : prompt.substring(start + 2, end).strip();
    }
}
