package org.stepwise.tutoring.hints;

import java.util.List;
import org.stepwise.problembank.Rung;
import org.stepwise.problembank.Step;

/**
 * What a rung says.
 *
 * @param line of the pupil's that it goes on from; 0 for none
 * @param text Markdown with LaTeX between dollar signs
 * @param steps a worked solution, or none
 */
public record Hint(Rung rung, Source source, int line, String text, List<Step> steps) {

    Hint(Rung rung, Source source, String text, List<Step> steps) {
        this(rung, source, 0, text, steps);
    }

    /** Who speaks. */
    public enum Source {
        /** Written by the problem's author. */
        AUTHORED,
        /** The problem's own steps, with this pupil's numbers. */
        WORKED,
        /** Worked out from the pupil's own line. */
        COMPUTED,
        /** The same problem with other numbers. */
        TWIN
    }

    /** All of it as one text. */
    public String markdown() {
        StringBuilder whole = new StringBuilder(text);
        for (Step step : steps) {
            whole.append("\n\n").append(step.text());
            if (step.math() != null) {
                whole.append("\n\n$$").append(step.math()).append("$$");
            }
        }
        return whole.toString().strip();
    }
}
