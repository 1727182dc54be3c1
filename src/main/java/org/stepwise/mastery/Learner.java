package org.stepwise.mastery;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stepwise.problembank.Skill;

/**
 * One pupil at a moment.
 *
 * @param known by skill, where there is something
 * @param answered when each problem was last answered
 */
record Learner(
        Map<String, Knowledge> known, ParameterTable.Tracings tracings, Map<UUID, Instant> answered, Instant now) {

    Knowledge of(String skill) {
        Knowledge found = known.get(skill);
        return found == null ? Knowledge.none(tracings.of(skill)) : found;
    }

    boolean isSecure(String skill) {
        return of(skill).isSecure();
    }

    boolean isDue(String skill) {
        return of(skill).isDue(now);
    }

    /**
     * Nothing that it builds on stands in the way. A need that was never practised does so only before one has begun with
     * the skill itself, and within a topic: whoever is set to work on quadratics is not sent back to fractions unless an
     * answer about fractions did not hold.
     */
    boolean isReady(Skill skill) {
        return skill.needs().stream()
                .allMatch(need -> isSecure(need)
                        || (!of(need).isBegun()
                                && (of(skill.id()).isBegun() || !topic(need).equals(topic(skill.id())))));
    }

    Optional<Instant> lastAnswer(UUID problem) {
        return Optional.ofNullable(answered.get(problem));
    }

    /** No problem was answered after this one. */
    boolean isLatest(UUID problem) {
        Instant at = answered.get(problem);
        return at != null && answered.values().stream().noneMatch(other -> other.isAfter(at));
    }

    private static String topic(String skill) {
        return skill.substring(0, skill.indexOf('.'));
    }
}
