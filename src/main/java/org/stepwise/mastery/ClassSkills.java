package org.stepwise.mastery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.classroom.Pupil;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Skill;
import org.stepwise.problembank.Topic;
import org.stepwise.shared.NotFound;

/** What a teacher sees of what the own classes can do. Another teacher's class or pupil is {@link NotFound}. */
@Service
class ClassSkills {

    private final Classes classes;
    private final ProblemCatalog catalog;
    private final Learners learners;
    private final EvidenceTable evidence;
    private final KnowledgeTable knowledge;
    private final Clock clock;

    ClassSkills(
            Classes classes,
            ProblemCatalog catalog,
            Learners learners,
            EvidenceTable evidence,
            KnowledgeTable knowledge,
            Clock clock) {
        this.clock = clock;
        this.classes = classes;
        this.catalog = catalog;
        this.learners = learners;
        this.evidence = evidence;
        this.knowledge = knowledge;
    }

    /**
     * Pupils by skills of a topic.
     *
     * @param known by pupil, then by skill; none where a pupil has not begun
     */
    record Table(
            ClassSummary schoolClass,
            Topic topic,
            List<Pupil> pupils,
            Map<UUID, Map<String, Knowledge>> known,
            Instant now) {

        /** How many pupils have a skill secure. */
        long secure(Skill skill) {
            return pupils.stream()
                    .map(pupil -> known.getOrDefault(pupil.id(), Map.of()).get(skill.id()))
                    .filter(found -> found != null && found.isBegun() && found.isSecure())
                    .count();
        }
    }

    /**
     * What one cell of the table rests on.
     *
     * @param evidence newest first
     */
    record Basis(Pupil pupil, Skill skill, Knowledge knowledge, boolean due, List<Evidence> evidence) {}

    List<Topic> topics() {
        return catalog.topics();
    }

    /** Empty for a problem that was taken out of the bank. */
    String title(UUID problem) {
        return catalog.find(problem).map(Problem::title).orElse("");
    }

    Table table(UUID teacher, UUID schoolClass, String topic) {
        ClassSummary found = classes.get(teacher, schoolClass);
        Topic shown = catalog.topic(topic).orElseThrow(() -> new NotFound("topic"));
        List<Pupil> pupils = classes.roster(teacher, schoolClass);
        return new Table(
                found,
                shown,
                pupils,
                knowledge.of(pupils.stream().map(Pupil::id).toList()),
                clock.instant());
    }

    Basis basis(UUID teacher, UUID schoolClass, UUID student, String skill) {
        Pupil pupil = classes.roster(teacher, schoolClass).stream()
                .filter(one -> one.id().equals(student))
                .findFirst()
                .orElseThrow(() -> new NotFound("pupil"));
        Skill found = catalog.skill(skill).orElseThrow(() -> new NotFound("skill"));
        Learner learner = learners.learner(student);
        return new Basis(
                pupil,
                found,
                learner.of(skill),
                learner.isDue(skill),
                evidence.of(student, skill).reversed());
    }

    /** The topic of what the class answered last, or the first of the bank. */
    String latestTopic(UUID teacher, UUID schoolClass) {
        List<UUID> pupils =
                classes.roster(teacher, schoolClass).stream().map(Pupil::id).toList();
        return evidence.latestSkill(pupils)
                .map(skill -> skill.substring(0, skill.indexOf('.')))
                .filter(topic -> catalog.topic(topic).isPresent())
                .orElseGet(() -> topics().getFirst().id());
    }
}
