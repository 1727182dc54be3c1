package org.stepwise.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.stepwise.practice.NextProblem;
import org.stepwise.problembank.Problem;

/** What a pupil's first page says of every set: the tables are read once, however many sets there are. */
@Service
public class PupilSets {

    private final Assignments assignments;
    private final ResultRepository results;
    private final Allowances allowances;
    private final NextProblem adaptive;

    PupilSets(Assignments assignments, ResultRepository results, Allowances allowances, NextProblem adaptive) {
        this.assignments = assignments;
        this.results = results;
        this.allowances = allowances;
        this.adaptive = adaptive;
    }

    /** What is meant for a pupil, the newest first. */
    public List<PupilSet> of(UUID student) {
        List<AssignmentView> given = assignments.ofStudent(student);
        if (given.isEmpty()) {
            return List.of();
        }
        List<Result> written =
                results.findByStudent(given.stream().map(AssignmentView::id).toList(), student);
        Set<UUID> begun = written.stream().map(Result::assignmentId).collect(Collectors.toSet());
        Map<UUID, Set<UUID>> solved = written.stream()
                .filter(Result::isSolved)
                .collect(Collectors.groupingBy(
                        Result::assignmentId, Collectors.mapping(Result::problemId, Collectors.toSet())));
        Map<UUID, Problem> next = next(student, given, solved);
        Map<UUID, Allowances.Offer> passes = allowances.offers(student, given);
        return given.stream()
                .map(assignment -> new PupilSet(
                        student,
                        assignment,
                        begun.contains(assignment.id()),
                        solved.getOrDefault(assignment.id(), Set.of()),
                        next.get(assignment.id()),
                        passes.getOrDefault(assignment.id(), Allowances.Offer.NONE)))
                .toList();
    }

    private Map<UUID, Problem> next(UUID student, List<AssignmentView> given, Map<UUID, Set<UUID>> solved) {
        Map<UUID, Problem> next = new HashMap<>();
        Map<UUID, List<Problem>> byFit = new HashMap<>();
        for (AssignmentView assignment : given) {
            if (!assignment.window().open()) {
                continue;
            }
            Set<UUID> done = solved.getOrDefault(assignment.id(), Set.of());
            List<Problem> left = assignment.problems().stream()
                    .filter(problem -> !done.contains(problem.id()))
                    .toList();
            if (assignment.adaptive()) {
                byFit.put(assignment.id(), left);
            } else if (!left.isEmpty()) {
                next.put(assignment.id(), left.getFirst());
            }
        }
        next.putAll(adaptive.amongEach(student, byFit));
        return next;
    }
}
