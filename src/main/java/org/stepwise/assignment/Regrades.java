package org.stepwise.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.practice.Regrade;
import org.stepwise.practice.Regrading;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;

/** Problems that have changed since a class was given them, and judging by the new key. */
@Service
public class Regrades {

    private final AssignmentRepository repository;
    private final Assignments assignments;
    private final Classes classes;
    private final ProblemCatalog catalog;
    private final Regrading regrading;
    private final TransactionOperations transaction;

    Regrades(
            AssignmentRepository repository,
            Assignments assignments,
            Classes classes,
            ProblemCatalog catalog,
            Regrading regrading,
            TransactionOperations transaction) {
        this.repository = repository;
        this.assignments = assignments;
        this.classes = classes;
        this.catalog = catalog;
        this.regrading = regrading;
        this.transaction = transaction;
    }

    /** An assignment whose class was given a former version. */
    public record Former(UUID assignment, String title, String schoolClass) {}

    /** Where this teacher's classes were given another version of a problem than it is now; the newest first. */
    @Transactional(readOnly = true)
    public List<Former> ofProblem(UUID teacher, UUID problem) {
        Map<UUID, String> taught =
                classes.taughtBy(teacher).stream().collect(Collectors.toMap(ClassSummary::id, ClassSummary::name));
        return catalog
                .find(problem)
                .map(now -> repository.withOtherVersion(problem, now.version(), taught.keySet()))
                .orElse(List.of())
                .stream()
                .map(given ->
                        new Former(given.id(), given.title(), Objects.requireNonNull(taught.get(given.classId()))))
                .toList();
    }

    /** What is another version now than the class was given, as it is now. */
    public List<Problem> changed(UUID teacher, UUID assignment) {
        return assignments.ofTeacher(teacher, assignment).problems().stream()
                .filter(given -> given.version() != null)
                .flatMap(given ->
                        catalog
                                .find(given.problem())
                                .filter(now -> !Objects.equals(now.version(), given.version()))
                                .stream())
                .toList();
    }

    /** The assignments of a class with a problem that is another version now than was given; each problem is looked up once. */
    Set<UUID> ofClass(UUID teacher, UUID schoolClass) {
        classes.get(teacher, schoolClass);
        Map<UUID, Optional<String>> now = new HashMap<>();
        return repository.findByClassIdInOrderByAssignedAtDesc(List.of(schoolClass)).stream()
                .filter(assignment -> assignment.problems().stream()
                        .filter(given -> given.version() != null)
                        .anyMatch(given -> now.computeIfAbsent(
                                        given.problem(), id -> catalog.find(id).map(Problem::version))
                                .filter(version -> !version.equals(given.version()))
                                .isPresent()))
                .map(Assignment::id)
                .collect(Collectors.toSet());
    }

    public Regrade preview(UUID teacher, UUID assignment, UUID problem) {
        assignments.ofTeacher(teacher, assignment);
        return regrading.preview(assignment, problem);
    }

    /**
     * @param version whose outcome the teacher has seen
     * @return how many pupils' lines were judged again
     */
    public int apply(UUID teacher, UUID assignment, UUID problem, String version) {
        assignments.ofTeacher(teacher, assignment);
        int before = regrading.apply(teacher, assignment, problem, version);
        transaction.executeWithoutResult(
                status -> assignments.ofTeacher(teacher, assignment).pin(problem, version));
        // Who began with the former version in the meantime.
        return before + regrading.apply(teacher, assignment, problem, version);
    }
}
