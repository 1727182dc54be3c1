package org.stepwise.solver;

import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.AnswerKind;

/**
 * A kind of school problem, and how to make one.
 *
 * @param make a problem from random numbers; the same seed makes the same one
 */
record Family(String name, Task task, AnswerKind kind, Function<Random, Problem> make) {

    /** @param expected the answer, known from how the problem was made */
    record Problem(String input, String expected, @Nullable String variable) {}

    @Override
    public String toString() {
        return name;
    }
}
