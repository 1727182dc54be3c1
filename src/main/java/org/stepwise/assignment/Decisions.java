package org.stepwise.assignment;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.stepwise.classroom.Classes;
import org.stepwise.classroom.Pupil;
import org.stepwise.practice.Decide;
import org.stepwise.practice.OpenAnswer;
import org.stepwise.practice.OpenAnswers;

/** What the pupils of a class wrote that only their teacher can decide. Another teacher's class is not found. */
@Service
public class Decisions {

    private final OpenAnswers answers;
    private final Assignments assignments;
    private final Classes classes;

    Decisions(OpenAnswers answers, Assignments assignments, Classes classes) {
        this.answers = answers;
        this.assignments = assignments;
        this.classes = classes;
    }

    /** What may change a mark comes first. */
    public List<OpenAnswer> waiting(UUID teacher, UUID schoolClass) {
        return answers.in(scope(teacher, schoolClass));
    }

    /** How many answers may change a mark, equal ones counted once. */
    public int count(UUID teacher, UUID schoolClass) {
        return answers.count(scope(teacher, schoolClass));
    }

    /** @return how many equal lines were decided with it */
    public int decide(UUID schoolClass, Decide command) {
        return answers.decide(scope(command.teacher(), schoolClass), command);
    }

    private OpenAnswers.Scope scope(UUID teacher, UUID schoolClass) {
        return new OpenAnswers.Scope(
                classes.roster(teacher, schoolClass).stream().map(Pupil::id).toList(),
                assignments.ofClass(teacher, schoolClass).stream()
                        .map(AssignmentView::id)
                        .toList());
    }
}
