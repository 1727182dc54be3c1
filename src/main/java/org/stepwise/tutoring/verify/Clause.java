package org.stepwise.tutoring.verify;

import java.util.List;

/**
 * A piece of a text that was looked at as a whole.
 *
 * @param text as it arrived; a line's end belongs to the clause before it
 * @param formulas the relations in it
 * @param marks what became of them, one a formula, and false claims in words behind them
 */
public record Clause(String text, List<Formula> formulas, List<Mark> marks) {

    public Clause {
        formulas = List.copyOf(formulas);
        marks = List.copyOf(marks);
    }

    /** Whether nothing in it is certainly false. */
    public boolean stands() {
        return marks.stream().noneMatch(mark -> mark.status() == Status.DISPROVED);
    }
}
