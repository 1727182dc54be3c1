package org.stepwise.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Skill;

/** What a pupil who practises alone should meet next; implemented by the module that knows what each can do. */
public interface NextProblem {

    /** What comes after a problem: never the same one at once. Empty where nothing is left to be learned from here. */
    Optional<Choice> after(UUID student, Problem problem);

    /** Where to begin or to go on in a topic. */
    Optional<Choice> in(UUID student, String topic);

    /** Of these problems, the one that fits this pupil best now; none of none. */
    Optional<Problem> among(UUID student, List<Problem> problems);

    /** As {@link #among}, for many lists at one look at the pupil. */
    Map<UUID, Problem> amongEach(UUID student, Map<UUID, List<Problem>> lists);

    /**
     * @param skill what it is chosen for
     * @param lookBack the skill has been secure, and is looked at again
     */
    record Choice(Problem problem, Skill skill, boolean lookBack) {}
}
