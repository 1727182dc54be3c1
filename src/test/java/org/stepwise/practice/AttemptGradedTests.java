package org.stepwise.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.problembank.Rung;

@IntegrationTest
@RecordApplicationEvents
class AttemptGradedTests {

    /** The key accepts it only in a form that no budget decides. */
    private static final String UNDECIDED = "{2, 3 + 0*9^9^9^9}";

    private final PracticeService practice;
    private final OpenAnswers answers;
    private final Scene scene;
    private Person teacher;
    private UUID pupil;
    private UUID work;

    AttemptGradedTests(PracticeService practice, OpenAnswers answers, Scene scene) {
        this.practice = practice;
        this.answers = answers;
        this.scene = scene;
    }

    @BeforeEach
    void aPupilWhoPractisesRoots() {
        teacher = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(teacher);
        pupil = scene.pupil(schoolClass).id();
        work = practice.practise(pupil, scene.roots().id());
    }

    private UUID submit(String text) {
        UUID submission = UUID.randomUUID();
        practice.submit(new SubmitAnswer(submission, pupil, work, 0, text));
        return submission;
    }

    private List<AttemptGraded> told(ApplicationEvents events) {
        return events.stream(AttemptGraded.class)
                .filter(event -> event.student().equals(pupil))
                .toList();
    }

    @Test
    void eachLineIsToldWithTheTriesAndTheHelpBeforeIt(ApplicationEvents events) {
        submit("x=1000");
        practice.takeHint(pupil, work, 0, Rung.NUDGE);
        UUID last = submit("{2, 3}");
        assertThat(told(events)).hasSize(2).first().satisfies(first -> {
            assertThat(first.judgement()).isEqualTo(Judgement.INCORRECT);
            assertThat(first.triesBefore()).isZero();
            assertThat(first.helpBefore()).isZero();
        });
        assertThat(told(events).getLast()).satisfies(event -> {
            assertThat(event.attempt()).isEqualTo(last);
            assertThat(event.work()).isEqualTo(work);
            assertThat(event.problem()).isEqualTo(scene.roots().id());
            assertThat(event.assignment()).isNull();
            assertThat(event.line()).isEqualTo(2);
            assertThat(event.judgement()).isEqualTo(Judgement.CORRECT);
            assertThat(event.triesBefore()).isEqualTo(1);
            assertThat(event.helpBefore()).isEqualTo(1);
        });
    }

    @Test
    void whatCannotBeReadAndWhatIsSentAgainIsNotTold(ApplicationEvents events) {
        submit("x=2 or x=3)");
        UUID submission = submit("x=1000");
        practice.submit(new SubmitAnswer(submission, pupil, work, 0, "x=1000"));
        assertThat(told(events)).hasSize(1);
    }

    @Test
    void aLineThatWaitedIsToldAgainWithTheTeachersWordAndItsOwnTime(ApplicationEvents events) {
        UUID line = submit(UNDECIDED);
        answers.decide(
                new OpenAnswers.Scope(Set.of(pupil), Set.of()),
                new Decide(teacher.id(), line, Outcome.ACCEPTED, BigDecimal.ONE));
        assertThat(told(events))
                .extracting(AttemptGraded::judgement)
                .containsExactly(Judgement.UNDECIDED, Judgement.CORRECT);
        // As the database keeps it: microseconds.
        assertThat(told(events).getLast().at())
                .isCloseTo(
                        told(events).getFirst().at(),
                        org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MICROS));
    }
}
