package org.stepwise.liveroom;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.classroom.Pupil;
import org.stepwise.practice.Feedback;
import org.stepwise.practice.SendFeedback;
import org.stepwise.practice.SlipName;

/** What a teacher sees and does in the live room of a class; other teachers' classes are not found. */
@Service
class LiveDesk {

    private final Classes classes;
    private final Feedback feedback;
    private final SlipName slipNames;

    LiveDesk(Classes classes, Feedback feedback, SlipName slipNames) {
        this.classes = classes;
        this.feedback = feedback;
        this.slipNames = slipNames;
    }

    /** Who is in a class: what changes seldom. */
    record Register(ClassSummary schoolClass, List<Pupil> roster) {}

    List<ClassSummary> classes(UUID teacher) {
        return classes.taughtBy(teacher);
    }

    /** Asked again every now and then: who teaches a class may change while its room is open. */
    Register register(UUID teacher, UUID schoolClass) {
        return new Register(
                classes.get(teacher, schoolClass),
                classes.roster(teacher, schoolClass).stream()
                        .filter(pupil -> !pupil.closed())
                        .toList());
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
}
