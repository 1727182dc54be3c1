package org.stepwise.tutoring.export;

import java.util.List;

/**
 * A conversation from its beginning.
 *
 * @param title plain text
 */
public record Transcript(String title, List<Turn> turns) {

    /**
     * A question and its answer.
     *
     * @param question plain text
     * @param answer Markdown with LaTeX between dollar signs
     * @param proved formulas in it that algebra has proved
     */
    public record Turn(String question, String answer, List<String> proved) {
        public Turn {
            proved = List.copyOf(proved);
        }
    }

    public Transcript {
        turns = List.copyOf(turns);
    }
}
