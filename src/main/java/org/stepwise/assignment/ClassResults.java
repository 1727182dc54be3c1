package org.stepwise.assignment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.stepwise.classroom.Classes;
import org.stepwise.classroom.Pupil;
import org.stepwise.practice.PartMark;
import org.stepwise.practice.PartMarks;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.WorkView;
import org.stepwise.shared.NotFound;

/** What a teacher sees of an assignment. */
@Service
public class ClassResults {

    private final Assignments assignments;
    private final ResultRepository results;
    private final MarkLedger ledger;
    private final Classes classes;
    private final PracticeService practice;
    private final PartMarks marks;

    ClassResults(
            Assignments assignments,
            ResultRepository results,
            MarkLedger ledger,
            Classes classes,
            PracticeService practice,
            PartMarks marks) {
        this.assignments = assignments;
        this.results = results;
        this.ledger = ledger;
        this.classes = classes;
        this.practice = practice;
        this.marks = marks;
    }

    public ClassTable table(UUID teacher, UUID assignment) {
        AssignmentView view = assignments.taught(teacher, assignment);
        Map<UUID, Map<UUID, ClassTable.Cell>> cells = new HashMap<>();
        Map<MarkLedger.Cell, BigDecimal> set = ledger.overrides(List.of(assignment));
        for (Result result : results.findByAssignment(assignment)) {
            ClassTable.Cell cell = result.cell();
            BigDecimal mark = set.getOrDefault(
                    new MarkLedger.Cell(assignment, result.studentId(), result.problemId()), cell.mark());
            cells.computeIfAbsent(result.studentId(), unused -> new HashMap<>())
                    .put(result.problemId(), cell.withMark(mark));
        }
        return new ClassTable(view, classes.roster(teacher, view.schoolClass()), cells, set);
    }

    /** How many pupils have begun each assignment of a class; none for those that nobody began. */
    public Map<UUID, Long> begun(UUID teacher, UUID schoolClass) {
        List<UUID> ids = assignments.ofClass(teacher, schoolClass).stream()
                .map(AssignmentView::id)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : results.countBegun(ids).stream()
                        .collect(Collectors.toMap(ResultRepository.Begun::assignment, ResultRepository.Begun::pupils));
    }

    public Pupil pupil(UUID teacher, UUID assignment, UUID student) {
        AssignmentView view = assignments.taught(teacher, assignment);
        return classes.roster(teacher, view.schoolClass()).stream()
                .filter(pupil -> pupil.id().equals(student))
                .findFirst()
                .orElseThrow(() -> new NotFound("pupil"));
    }

    /** Every line that a pupil handed in for a problem; none if the problem was not begun. */
    public List<WorkView> work(UUID teacher, UUID assignment, UUID student, UUID problem) {
        pupil(teacher, assignment, student);
        return practice.viewAssigned(assignment, student, problem).stream().toList();
    }

    /** What the parts of a work earn that {@link #work} has found. */
    List<PartMark> marks(WorkView work) {
        return marks.of(work);
    }
}
