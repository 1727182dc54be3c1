package org.stepwise.grading.slips;

import org.stepwise.cas.tree.Expr;

/** What a slip would give, in the shape of the expected answer. */
public record Candidate(Slip slip, Expr value) {}
