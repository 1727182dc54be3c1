package org.stepwise.liveroom;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.stepwise.assignment.AssignmentView;
import org.stepwise.assignment.Assignments;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.classroom.Pupil;
import org.stepwise.practice.Feedback;
import org.stepwise.practice.SendFeedback;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;

/** What a teacher sees and does in the live room of a class; other teachers' classes are not found. */
@Service
class LiveDesk {

    private final Classes classes;
    private final Assignments assignments;
    private final ProblemCatalog catalog;
    private final Feedback feedback;
    private final SlipName slipNames;

    LiveDesk(Classes classes, Assignments assignments, ProblemCatalog catalog, Feedback feedback, SlipName slipNames) {
        this.classes = classes;
        this.assignments = assignments;
        this.catalog = catalog;
        this.feedback = feedback;
        this.slipNames = slipNames;
    }

    /** Who is in a class and what it was given: what changes seldom. */
    record Register(ClassSummary schoolClass, List<Pupil> roster, Map<UUID, AssignmentView> assignments) {}

    List<ClassSummary> classes(UUID teacher) {
        return classes.taughtBy(teacher);
    }

    /** Asked again every now and then: who teaches a class may change while its room is open. */
    Register register(UUID teacher, UUID schoolClass) {
        return new Register(
                classes.get(teacher, schoolClass),
                classes.roster(teacher, schoolClass).stream()
                        .filter(pupil -> !pupil.closed())
                        .toList(),
                assignments.ofClass(teacher, schoolClass).stream()
                        .collect(Collectors.toMap(AssignmentView::id, Function.identity())));
    }

    Feedback.Sending send(UUID schoolClass, SendFeedback command) {
        classes.get(command.teacher(), schoolClass);
        return feedback.send(classes.members(schoolClass), command);
    }

    /** To a group: only under lines where no teacher's words stand yet. */
    Feedback.Sending sendFirst(UUID schoolClass, SendFeedback command) {
        classes.get(command.teacher(), schoolClass);
        return feedback.sendFirst(classes.members(schoolClass), command);
    }

    void undo(UUID teacher, UUID sending) {
        feedback.undo(teacher, sending);
    }

    SlipName slipNames() {
        return slipNames;
    }

    String title(UUID problem) {
        return catalog.find(problem).map(Problem::title).orElse("");
    }
}
