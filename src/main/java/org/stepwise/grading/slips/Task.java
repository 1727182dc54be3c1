package org.stepwise.grading.slips;

import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Expr;

/**
 * What was asked, as far as slips go.
 *
 * @param expected for a set in braces; for a tuple a list of x = 1, y = 2 or a point
 * @param variable the letter that is asked for, or that is differentiated by
 * @param given the task's own expression or equation, where it is known
 */
public record Task(
        Goal goal, Expr expected, String variable, @Nullable Expr given) {}
