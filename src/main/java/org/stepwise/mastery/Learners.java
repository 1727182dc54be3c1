package org.stepwise.mastery;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.stepwise.practice.NextProblem;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Skill;
import org.stepwise.shared.NotFound;

/** What each pupil can do now, and what that makes of the choice of the next problem. */
@Service
class Learners implements NextProblem {

    private final ProblemCatalog catalog;
    private final ParameterTable parameters;
    private final EvidenceTable evidence;
    private final KnowledgeTable knowledge;
    private final Clock clock;

    Learners(
            ProblemCatalog catalog,
            ParameterTable parameters,
            EvidenceTable evidence,
            KnowledgeTable knowledge,
            Clock clock) {
        this.catalog = catalog;
        this.parameters = parameters;
        this.evidence = evidence;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    Learner learner(UUID student) {
        return new Learner(knowledge.of(student), parameters.read(), evidence.lastAnswers(student), clock.instant());
    }

    Choosing choosing(UUID student) {
        return new Choosing(catalog.topics(), catalog.all(), learner(student));
    }

    SkillMap map(UUID student) {
        Learner learner = learner(student);
        Map<UUID, String> mainSkills = catalog.all().stream()
                .collect(Collectors.toMap(
                        Problem::id, problem -> problem.skills().getFirst()));
        return SkillMap.of(catalog.topics(), learner, SkillMap.here(learner, mainSkills));
    }

    @Override
    public Optional<Choice> after(UUID student, Problem problem) {
        return choosing(student).after(problem);
    }

    @Override
    public Optional<Choice> in(UUID student, String topic) {
        return choosing(student).in(topic);
    }

    @Override
    public Optional<Problem> among(UUID student, List<Problem> problems) {
        return choosing(student).among(problems);
    }

    @Override
    public Map<UUID, Problem> amongEach(UUID student, Map<UUID, List<Problem>> lists) {
        if (lists.isEmpty()) {
            return Map.of();
        }
        Choosing choosing = choosing(student);
        Map<UUID, Problem> found = new HashMap<>();
        lists.forEach((list, problems) -> choosing.among(problems).ifPresent(problem -> found.put(list, problem)));
        return found;
    }

    /** @throws NotFound if the bank has no such skill */
    Optional<Choice> of(UUID student, String skill) {
        Skill found = catalog.skill(skill).orElseThrow(() -> new NotFound("skill"));
        return choosing(student).of(found);
    }
}
