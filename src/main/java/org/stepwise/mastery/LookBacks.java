package org.stepwise.mastery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What a pupil's first page shows of the map: what is due. */
@Service
public class LookBacks {

    private final Learners learners;

    LookBacks(Learners learners) {
        this.learners = learners;
    }

    /** The longest overdue first. */
    public List<LookBack> due(UUID student, int most) {
        Choosing choosing = learners.choosing(student);
        return choosing.due().stream()
                .flatMap(skill -> choosing.of(skill).stream())
                .map(choice -> new LookBack(
                        choice.skill(), days(choosing.learner(), choice.skill().id()), choice.problem()))
                .limit(most)
                .toList();
    }

    private static long days(Learner learner, String skill) {
        Instant last = learner.of(skill).last();
        return last == null
                ? 0
                : Math.max(0, Duration.between(last, learner.now()).toDays());
    }
}
