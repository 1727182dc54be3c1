package org.stepwise.assignment;

import java.util.Set;
import java.util.UUID;
import org.stepwise.practice.HelpPolicy;

/**
 * On what terms a set is given.
 *
 * @param exam no help at all and no late passes, whatever the policy says
 * @param adaptive the next problem is the one that fits the pupil best; otherwise they come in the set's order
 * @param groups of the class; none for the whole class
 */
public record Terms(Window window, HelpPolicy policy, boolean exam, boolean adaptive, Set<UUID> groups) {

    public Terms {
        groups = Set.copyOf(groups);
    }

    /** The whole class, in order, at any time. */
    public static Terms with(HelpPolicy policy) {
        return new Terms(Window.ALWAYS, policy, false, false, Set.of());
    }

    public Terms within(Window other) {
        return new Terms(other, policy, exam, adaptive, groups);
    }

    public Terms asExam() {
        return new Terms(window, policy, true, adaptive, groups);
    }

    public Terms inAnyOrder() {
        return new Terms(window, policy, exam, true, groups);
    }

    public Terms only(Set<UUID> some) {
        return new Terms(window, policy, exam, adaptive, some);
    }
}
