package org.stepwise.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.hints.ChangeHint;
import org.stepwise.tutoring.hints.HintChanged;
import org.stepwise.tutoring.hints.HintChanges;

@IntegrationTest
class HintRatesTests {

    private final HintRates rates;
    private final HintChanges changes;
    private final PracticeService practice;
    private final Scene scene;
    private final JdbcTemplate jdbc;
    private final Problem problem;
    private Person teacher;
    private ClassSummary schoolClass;

    HintRatesTests(HintRates rates, HintChanges changes, PracticeService practice, Scene scene, JdbcTemplate jdbc) {
        this.rates = rates;
        this.changes = changes;
        this.practice = practice;
        this.scene = scene;
        this.jdbc = jdbc;
        this.problem = scene.problem("Brackets on both sides");
    }

    @BeforeEach
    void aTeacherWithAClass() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
    }

    @AfterEach
    void backToTheAuthors() {
        jdbc.update("delete from tutoring.hint_change");
    }

    /** One pupil's work: rungs by name, the lines between them. */
    private Person pupil(String... course) {
        Person pupil = scene.pupil(schoolClass);
        UUID work = practice.practise(pupil.id(), problem.id());
        for (String step : course) {
            if (step.matches("[A-Z_]+")) {
                practice.takeHint(pupil.id(), work, 0, Rung.valueOf(step));
            } else {
                practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, step));
            }
        }
        return pupil;
    }

    private HintRates.OfRung rung(Rung rung) {
        return rates.rung(teacher.id(), problem, 0, rung);
    }

    @Test
    void theNextLineThatIsJudgedCountsForTheHintBeforeIt() {
        pupil("NUDGE", "4x - 12 = 2x + 5");
        pupil("NUDGE", "4x - 3 = 2x + 5", "x = 17/2");
        pupil("NUDGE", "because I say so", "x = 17/2");
        pupil("NUDGE");
        // Another hint came first: the line is the rule's.
        pupil("NUDGE", "RULE", "x = 1");
        pupil("x = 1", "NUDGE", "RULE", "x = 17/2");
        assertThat(rung(Rung.NUDGE).authored()).isEqualTo(new Rate(6, 3, 2));
        assertThat(rung(Rung.RULE).authored()).isEqualTo(new Rate(2, 2, 1));
        assertThat(rung(Rung.SOLUTION).authored()).isEqualTo(Rate.NONE);
        assertThat(rates.problems(teacher.id())).singleElement().satisfies(found -> {
            assertThat(found.problem()).isEqualTo(problem);
            assertThat(found.rate()).isEqualTo(new Rate(8, 5, 3));
        });
        assertThat(rung(Rung.NUDGE).authored().isSmall()).isTrue();
        assertThat(rung(Rung.NUDGE).authored().percent()).isEqualTo(67);
    }

    @Test
    void whatWasWorkedOutIsCountedApartFromTheAuthorsWords() {
        pupil("4x - 12 = 2x + 5", "NUDGE", "RULE", "EXAMPLE", "NEXT_STEP", "x = 17/2");
        pupil("NUDGE", "RULE", "EXAMPLE", "NEXT_STEP", "x = 0");
        assertThat(rung(Rung.NEXT_STEP).computed()).isEqualTo(new Rate(1, 1, 1));
        assertThat(rung(Rung.NEXT_STEP).authored()).isEqualTo(new Rate(1, 1, 0));
        assertThat(rung(Rung.EXAMPLE).computed().taken()).isEqualTo(2);
        assertThat(rung(Rung.EXAMPLE).text()).isNull();
    }

    @Test
    void otherWordsBeginACountOfTheirOwn() {
        pupil("NUDGE", "x = 1");
        assertThat(changes.change(
                        new ChangeHint(teacher.id(), problem, 0, Rung.NUDGE, 0, "Look at the bracket.", false)))
                .isInstanceOf(HintChanged.Saved.class);
        pupil("NUDGE", "x = 17/2");
        assertThat(rung(Rung.NUDGE).before()).isEqualTo(new Rate(1, 1, 0));
        assertThat(rung(Rung.NUDGE).authored()).isEqualTo(new Rate(1, 1, 1));
    }

    @Test
    void aChangedHintIsReadByPupilsOfOtherTeachersAndByTheModel() {
        changes.change(new ChangeHint(teacher.id(), problem, 0, Rung.NUDGE, 0, "Look at the bracket.", false));
        Person elsewhere = scene.pupil(scene.schoolClass(scene.teacher()));
        UUID work = practice.practise(elsewhere.id(), problem.id());
        assertThat(practice.takeHint(elsewhere.id(), work, 0, Rung.NUDGE).text())
                .isEqualTo("Look at the bracket.");
        assertThat(practice.hintsTaken(elsewhere.id(), work, 0, Locale.ENGLISH)
                        .getFirst()
                        .text())
                .isEqualTo("Look at the bracket.");
        assertThat(practice.situation(elsewhere.id(), work, 0, java.util.Locale.ENGLISH)
                        .orElseThrow()
                        .help()
                        .variantPart()
                        .hints())
                .containsEntry(Rung.NUDGE, "Look at the bracket.");
    }

    @Test
    void theTutorsAnswersCountUntilTheNextQuestion() {
        Person pupil = scene.pupil(schoolClass);
        UUID work = practice.practise(pupil.id(), problem.id());
        answered(pupil, work, Instant.now().minusSeconds(60));
        answered(pupil, work, Instant.now().minusSeconds(30));
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, "x = 17/2"));
        assertThat(rung(Rung.RULE).tutor()).isEqualTo(new Rate(2, 1, 1));
        assertThat(rung(Rung.NUDGE).tutor()).isEqualTo(Rate.NONE);
    }

    private void answered(Person pupil, UUID work, Instant at) {
        jdbc.update(
                """
                insert into tutoring.exchange (id, pupil_id, work_id, problem_id, part_index, wish, level, question, state, told,
                    held, raw, asked_at, touched_at, first_text_at)
                values (?, ?, ?, ?, 0, 'STUCK', 'RULE', '', 'DONE', '[]', '[]', '', ?, ?, ?)
                """,
                UUID.randomUUID(),
                pupil.id(),
                work,
                problem.id(),
                Timestamp.from(at),
                Timestamp.from(at.plusSeconds(5)),
                Timestamp.from(at.plusSeconds(1)));
    }

    @Test
    void otherTeachersPupilsAreNotCounted() {
        pupil("NUDGE", "x = 17/2");
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
        assertThat(rates.problems(teacher.id())).isEmpty();
        assertThat(rung(Rung.NUDGE).authored()).isEqualTo(Rate.NONE);
    }
}
