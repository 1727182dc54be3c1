package org.stepwise.tutoring.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Expr;
import org.stepwise.grading.AnswerKind;

/**
 * A problem as algebra sees it.
 *
 * @param letters of the problem, its answer and the pupil's working
 * @param given the expression that is to be worked on, if it is not a statement that is to be solved
 * @param statements equations and inequalities of the problem, as they stand there
 * @param named terms of functions that the problem names
 * @param reached what the pupil's lines say
 * @param answers the values, expressions or statements that are the answer, one by one
 * @param ground what follows from the problem
 */
public record Task(
        String prompt,
        AnswerKind kind,
        String answer,
        Set<String> letters,
        @Nullable Expr given,
        List<Formula> statements,
        List<Formula> named,
        List<Formula> reached,
        List<String> working,
        List<Expr> answers,
        Ground ground) {

    public Task {
        letters = Set.copyOf(letters);
        statements = List.copyOf(statements);
        named = List.copyOf(named);
        reached = List.copyOf(reached);
        working = List.copyOf(working);
        answers = List.copyOf(answers);
    }

    /** Whether the answer is a number, a letter's value or several of them. */
    public boolean asksForValues() {
        return answers.stream().allMatch(answer -> answer.variables().isEmpty());
    }

    /** The values of the letters, if the problem has letters that are looked for. */
    public List<Map<String, Expr>> points() {
        return ground.points();
    }
}
