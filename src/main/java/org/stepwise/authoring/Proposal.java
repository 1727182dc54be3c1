package org.stepwise.authoring;

/**
 * A draft of a model's that holds: its tests pass with all seeds, and it was solved twice, by algebra or by the model, who
 * did not see the answer.
 *
 * @param shown the first variant's text
 * @param solvedBy how often algebra solved it, the rest of the two was the model
 */
record Proposal(DraftTree tree, String shown, String answer, int solvedBy) {}
