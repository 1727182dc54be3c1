package org.stepwise.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.assignment.Terms;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.Message;

/** What a part earned is explained by what was kept of each line. */
@IntegrationTest
class PartMarksTests {

    private final Scene scene;
    private final PracticeService practice;
    private final PartMarks marks;

    PartMarksTests(Scene scene, PracticeService practice, PartMarks marks) {
        this.scene = scene;
        this.practice = practice;
        this.marks = marks;
    }

    @Test
    void helpAndTriesBeforeTheLineThatCountsAreNamed() {
        Person teacher = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(teacher);
        Person pupil = scene.pupil(schoolClass);
        UUID assignment = scene.assign(
                        teacher, schoolClass, Terms.with(new HelpPolicy(5, new BigDecimal("0.25"))), scene.roots())
                .id();
        UUID work = practice.workOn(pupil.id(), assignment, scene.roots().id());
        String key =
                practice.view(pupil.id(), work).variant().parts().getFirst().expected();
        assertThat(of(pupil, work).reasons()).extracting(Message::key).containsExactly("practice.mark.empty");

        write(pupil, work, "x = 1000");
        assertThat(of(pupil, work).reasons()).extracting(Message::key).containsExactly("practice.mark.none");
        practice.takeHint(pupil.id(), work, 0, Rung.NUDGE);
        practice.takeHint(pupil.id(), work, 0, Rung.RULE);
        write(pupil, work, key);

        PartMark earned = of(pupil, work);
        assertThat(earned.mark()).isEqualByComparingTo("0.675");
        assertThat(earned.reasons())
                .containsExactly(
                        Message.of("practice.mark.solved", "2"),
                        Message.of("practice.mark.help.rule", "90"),
                        Message.of("practice.mark.tries", "1", "25"));
    }

    private void write(Person pupil, UUID work, String text) {
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, text));
    }

    private PartMark of(Person pupil, UUID work) {
        return marks.of(practice.view(pupil.id(), work)).getFirst();
    }
}
