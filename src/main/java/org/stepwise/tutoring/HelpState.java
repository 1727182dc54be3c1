package org.stepwise.tutoring;

import java.util.List;
import java.util.Optional;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.hints.Hint;

/**
 * What the tutor's page shows.
 *
 * @param part from 0
 * @param parts how many parts the problem has
 * @param ceiling the highest rung that the teacher allows, 0 to 5
 * @param share what is still the pupil's own part: 1 for all of it, 0 after the whole solution
 * @param taken the hints that were asked for, lowest first
 */
public record HelpState(int part, int parts, int ceiling, double share, List<Hint> taken) {

    int used() {
        return taken.isEmpty() ? 0 : taken.getLast().rung().level();
    }

    Optional<Rung> next() {
        return used() >= ceiling ? Optional.empty() : Optional.of(Rung.values()[used()]);
    }
}
