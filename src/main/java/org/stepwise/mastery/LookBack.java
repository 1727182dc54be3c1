package org.stepwise.mastery;

import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Skill;

/**
 * A skill that was secure and is looked at again.
 *
 * @param days since it was last practised
 * @param problem to look back with
 */
public record LookBack(Skill skill, long days, Problem problem) {}
