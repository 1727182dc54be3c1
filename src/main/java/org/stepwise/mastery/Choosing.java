package org.stepwise.mastery;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.practice.NextProblem.Choice;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Skill;
import org.stepwise.problembank.Topic;

/**
 * Chooses what comes next: what is due first, then a problem at the edge of what the pupil can do.
 *
 * @param topics in the order of the bank
 * @param problems of all topics, easiest first
 */
record Choosing(List<Topic> topics, Collection<Problem> problems, Learner learner) {

    /** What a problem that was answered before must fit better by, in steps of difficulty, than a fresh one. */
    private static final double FRESH = 1;
    /** "Steady": a look back is to be short, and is about remembering. */
    private static final double LOOK_BACK = 2;

    Optional<Choice> after(Problem here) {
        // What was answered a moment ago is not due, even if the answer has not been taken into account yet.
        return due(skill -> !here.skills().contains(skill.id()), here)
                .or(() -> edge(topic(here.topic()), here.skills().getFirst(), here))
                .or(() -> inTheWay(here.topic(), here))
                .or(() -> beyond(here));
    }

    Optional<Choice> in(String topic) {
        return due(skill -> skill.id().startsWith(topic + "."), null)
                .or(() -> edge(topic(topic), "", null))
                .or(() -> inTheWay(topic, null));
    }

    /** To practise one skill, whatever else there is. */
    Optional<Choice> of(Skill skill) {
        return choice(skill, null);
    }

    /** What asks only for what is ready comes first, then what fits in difficulty; the first of equals. */
    Optional<Problem> among(List<Problem> some) {
        Map<String, Skill> byId = skills().collect(Collectors.toMap(Skill::id, Function.identity()));
        return some.stream()
                .min(Comparator.<Problem, Boolean>comparing(problem -> !isReady(problem, byId))
                        .thenComparingDouble(problem ->
                                misfit(problem, byId.get(problem.skills().getFirst()))));
    }

    private boolean isReady(Problem problem, Map<String, Skill> byId) {
        return problem.skills().stream()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .allMatch(skill -> learner.isSecure(skill.id()) || learner.isReady(skill));
    }

    /** What is due, longest overdue first. */
    List<Skill> due() {
        return skills().filter(skill -> learner.isDue(skill.id()))
                .sorted(Comparator.comparing(this::dueAt))
                .toList();
    }

    private Instant dueAt(Skill skill) {
        Review review = learner.of(skill.id()).review();
        return review == null ? Instant.MAX : review.dueAt();
    }

    private Optional<Choice> due(Predicate<Skill> which, @Nullable Problem here) {
        return first(due().stream().filter(which), here);
    }

    /** What is growing: the skill one is at, then the one that is known best, then in the order of the bank. */
    private Optional<Choice> edge(Stream<Skill> skills, String at, @Nullable Problem here) {
        return first(
                skills.filter(skill -> !learner.isSecure(skill.id()) && learner.isReady(skill))
                        .sorted(Comparator.<Skill, Boolean>comparing(
                                        skill -> !skill.id().equals(at))
                                .thenComparing(skill -> !learner.of(skill.id()).isBegun())
                                .thenComparing(skill -> -learner.of(skill.id()).p())),
                here);
    }

    /** Nothing in a topic is ready: what it waits for. */
    private Optional<Choice> inTheWay(String topic, @Nullable Problem here) {
        List<String> needs = topic(topic)
                .filter(skill -> !learner.isSecure(skill.id()))
                .flatMap(skill -> skill.needs().stream())
                .toList();
        return edge(skills().filter(skill -> needs.contains(skill.id())), "", here);
    }

    /** A topic is done: what was begun elsewhere, or builds on something secure. */
    private Optional<Choice> beyond(Problem here) {
        return edge(
                skills().filter(skill -> learner.of(skill.id()).isBegun()
                        || skill.needs().stream().anyMatch(learner::isSecure)),
                "",
                here);
    }

    private Optional<Choice> first(Stream<Skill> skills, @Nullable Problem here) {
        return skills.flatMap(skill -> choice(skill, here).stream()).findFirst();
    }

    /** The problem that is about a skill, asks for nothing that is not ready, fits in difficulty, and is fresh. */
    private Optional<Choice> choice(Skill skill, @Nullable Problem here) {
        return problems.stream()
                .filter(problem -> problem.skills().contains(skill.id()))
                .filter(problem -> here == null || !problem.id().equals(here.id()))
                .min(Comparator.<Problem, Boolean>comparing(
                                problem -> !problem.skills().getFirst().equals(skill.id()))
                        .thenComparing(problem -> !asksOnlyForReady(problem, skill))
                        .thenComparing(problem -> learner.isLatest(problem.id()))
                        .thenComparingDouble(problem -> misfit(problem, skill))
                        .thenComparing(
                                problem -> learner.lastAnswer(problem.id()).orElse(Instant.MIN)))
                .map(problem -> new Choice(problem, skill, learner.isDue(skill.id())));
    }

    private boolean asksOnlyForReady(Problem problem, Skill about) {
        return skills().filter(skill -> problem.skills().contains(skill.id()) && !skill.equals(about))
                .allMatch(skill -> learner.isSecure(skill.id()) || learner.isReady(skill));
    }

    /** The better a skill is known the harder the problem that fits: from 1 (warming up) to 5. */
    private double misfit(Problem problem, @Nullable Skill skill) {
        // A teacher's own problem may name a skill that the bank has no more.
        if (skill == null) {
            return problem.difficulty();
        }
        double fit = learner.isDue(skill.id())
                ? LOOK_BACK
                : 1 + 4 * learner.of(skill.id()).p();
        double seen = learner.lastAnswer(problem.id()).isPresent() ? FRESH : 0;
        return Math.abs(problem.difficulty() - fit) + seen;
    }

    private Stream<Skill> topic(String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).flatMap(topic -> topic.skills().stream());
    }

    private Stream<Skill> skills() {
        return topics.stream().flatMap(topic -> topic.skills().stream());
    }
}
