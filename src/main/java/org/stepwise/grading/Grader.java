package org.stepwise.grading;

import org.stepwise.cas.tree.Expr;

/** Grades one kind of answer; both sides have been read. */
interface Grader {

    Verdict grade(AnswerKey key, Expr expected, Expr answer);
}
