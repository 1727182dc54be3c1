package org.stepwise.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.assignment.AssignmentView;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

@IntegrationTest
class PracticeServiceTests {

    private final PracticeService practice;
    private final Scene scene;
    private final JdbcTemplate jdbc;
    private Person teacher;
    private ClassSummary schoolClass;
    private UUID pupil;
    private UUID work;

    PracticeServiceTests(PracticeService practice, Scene scene, JdbcTemplate jdbc) {
        this.practice = practice;
        this.scene = scene;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aPupilWhoPractisesRoots() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
        pupil = scene.pupil(schoolClass).id();
        work = practice.practise(pupil, scene.roots().id());
    }

    private SubmissionOutcome submit(String text) {
        return practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil, work, 0, text));
    }

    private GradedLine graded(String text) {
        return ((SubmissionOutcome.Graded) submit(text)).line();
    }

    private WorkView view() {
        return practice.view(pupil, work);
    }

    private @Nullable BigDecimal mark() {
        return jdbc.queryForObject(
                "select avg(mark) from practice.part_progress where work_id = ?", BigDecimal.class, work);
    }

    @Test
    void theFirstPracticeIsTheVariantThatTheAuthorChose() {
        assertThat(view().variant().heading()).isEqualTo("x^{2} - 5x + 6 = 0");
        assertThat(practice.practise(pupil, scene.roots().id())).isEqualTo(work);
    }

    @Test
    void aRightLineSolvesThePartAtFullMarks() {
        assertThat(graded("x=2 or x=3").judgement()).isEqualTo(Judgement.CORRECT);
        assertThat(view().solved()).isTrue();
        assertThat(mark()).isEqualByComparingTo("1");
        assertThat(submit("x=7")).isInstanceOf(SubmissionOutcome.AlreadySolved.class);
        assertThat(practice.solved(pupil, List.of(scene.roots().id()))).hasSize(1);
    }

    @Test
    void aKnownSlipGetsItsAuthorsWordsAndNeverTheKey() {
        GradedLine line = graded("{-2, -3}");
        assertThat(line.judgement()).isEqualTo(Judgement.INCORRECT);
        assertThat(line.message().key()).isEqualTo("problembank.feedback");
        assertThat(line.message().arguments().getFirst()).startsWith("Sign lost");
    }

    @Test
    void whatCannotBeReadCostsNothing() {
        assertThat(submit("x=2 or x=3)")).isInstanceOf(SubmissionOutcome.Unreadable.class);
        assertThat(view().parts().getFirst().tries()).isZero();
        assertThat(view().parts().getFirst().lines()).isEmpty();
    }

    @Test
    void theSameSubmissionTwiceCountsOnceAlsoAtTheSameMoment() throws Exception {
        SubmitAnswer command = new SubmitAnswer(UUID.randomUUID(), pupil, work, 0, "x=1");
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            Callable<SubmissionOutcome> send = () -> practice.submit(command);
            List<SubmissionOutcome> outcomes = pool.invokeAll(Collections.nCopies(8, send)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(outcomes).allMatch(SubmissionOutcome.Graded.class::isInstance);
        }
        assertThat(view().parts().getFirst().tries()).isEqualTo(1);
    }

    @Test
    void twoPupilsLinesAtOnceAreBothKept() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            Callable<SubmissionOutcome> send = () -> submit("x=1");
            pool.invokeAll(Collections.nCopies(8, send)).forEach(Future::resultNow);
        }
        assertThat(view().parts().getFirst().lines())
                .extracting(GradedLine::line)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 0.9", "3, 0.75", "4, 0.5", "5, 0"})
    void theMarkIsTheShareOfTheHighestRungThatWasRead(int rungs, BigDecimal mark) {
        for (int i = 0; i < rungs; i++) {
            practice.takeHint(pupil, work, 0, Rung.values()[i]);
        }
        graded("{2,3}");
        assertThat(mark()).isEqualByComparingTo(mark);
    }

    @Test
    void helpThatIsReadAfterwardsCostsNothing() {
        graded("{2,3}");
        practice.takeHint(pupil, work, 0, Rung.NUDGE);
        practice.takeHint(pupil, work, 0, Rung.RULE);
        assertThat(mark()).isEqualByComparingTo("1");
    }

    @Test
    void theLadderIsClimbedStepByStep() {
        assertThatThrownBy(() -> practice.takeHint(pupil, work, 0, Rung.SOLUTION))
                .isInstanceOf(Refused.class);
        practice.takeHint(pupil, work, 0, Rung.NUDGE);
        assertThat(practice.takeHint(pupil, work, 0, Rung.NUDGE).text()).startsWith("Two numbers");
        assertThat(practice.hintsTaken(pupil, work, 0, Locale.ENGLISH)).hasSize(1);
    }

    @Test
    void theTeachersCeilingAndCostOfTriesHold() {
        AssignmentView assignment =
                scene.assign(teacher, schoolClass, new HelpPolicy(1, new BigDecimal("0.1")), scene.roots());
        work = practice.workOn(pupil, assignment.id(), scene.roots().id());
        practice.takeHint(pupil, work, 0, Rung.NUDGE);
        assertThatThrownBy(() -> practice.takeHint(pupil, work, 0, Rung.RULE)).isInstanceOf(Refused.class);
        submit("x=100");
        submit("x=101");
        submit(view().variant().parts().getFirst().key().expected());
        assertThat(mark()).isEqualByComparingTo("0.8");
    }

    @Test
    void anotherPupilsWorkIsNotFound() {
        UUID stranger = scene.pupil(schoolClass, "Sid Stranger").id();
        assertThatThrownBy(() -> practice.view(stranger, work)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> practice.takeHint(stranger, work, 0, Rung.NUDGE))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> practice.submit(new SubmitAnswer(UUID.randomUUID(), stranger, work, 0, "1")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSubmissionIdOfSomebodyElseShowsNothing() {
        UUID submission = UUID.randomUUID();
        practice.submit(new SubmitAnswer(submission, pupil, work, 0, "x=1"));
        UUID stranger = scene.pupil(schoolClass, "Sid Stranger").id();
        UUID own = practice.practise(stranger, scene.roots().id());
        assertThatThrownBy(() -> practice.submit(new SubmitAnswer(submission, stranger, own, 0, "x=1")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Timeout(20)
    void hostileLinesEndInAnAnswerAndTheNextOneIsServed() {
        List<String> hostile = List.of(
                "1".repeat(1_000_000),
                "(".repeat(500) + "x" + ")".repeat(500),
                "1/0",
                "9^9^9^9^9",
                "(x+1)^100000",
                "\\frac{".repeat(300) + "1" + "}{2}".repeat(300),
                "\\def\\a{\\a\\a}\\a",
                "x\u0000y",
                "{".repeat(1_000));
        for (String line : hostile) {
            long start = System.nanoTime();
            assertThat(submit(line)).isNotNull();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
        assertThat(graded("{2, 3}").judgement()).isEqualTo(Judgement.CORRECT);
    }

    @Test
    void aTwinHasOtherNumbers() {
        graded("{2, 3}");
        UUID twin = practice.practiseTwin(pupil, work);
        assertThat(practice.view(pupil, twin).variant().heading())
                .isNotEqualTo(view().variant().heading());
    }

    @Test
    void attemptsAreInTheirOwnSchema() {
        graded("x=1");
        assertThat(jdbc.queryForObject("select count(*) from practice.attempt where work_id = ?", Integer.class, work))
                .isEqualTo(1);
    }

    @Test
    void theSolutionOfOnePartIsTheSolutionOfAll() {
        work = practice.practise(pupil, scene.extrema().id());
        for (Rung rung : Rung.values()) {
            practice.takeHint(pupil, work, 0, rung);
        }
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil, work, 1, "(2, -2)"));
        assertThat(view().parts().get(1).solved()).isTrue();
        assertThat(view().parts().get(1).helpLevel()).isEqualTo(5);
        assertThat(mark()).isEqualByComparingTo("0");
    }

    @Test
    void aLineThatWaitsForTheTeacherIsNoTry() {
        Work row = new Work(pupil, new Work.ProblemVariant(UUID.randomUUID(), "v", 0), null, 1, Instant.EPOCH);
        row.record(0, Judgement.UNDECIDED, BigDecimal.ZERO, new BigDecimal("0.1"), Instant.EPOCH);
        row.record(0, Judgement.UNFINISHED, new BigDecimal("0.5"), new BigDecimal("0.1"), Instant.EPOCH);
        assertThat(row.tries()).isZero();
        assertThat(row.isUndecided()).isTrue();
        row.record(0, Judgement.CORRECT, BigDecimal.ONE, new BigDecimal("0.1"), Instant.EPOCH);
        assertThat(row.mark()).isEqualByComparingTo("1");
        assertThat(row.isUndecided()).isFalse();
    }

    @Test
    void aProblemThatGainedAPartCanStillBeOpened() {
        graded("x=1");
        jdbc.update("update practice.work set problem_version = 'earlier' where id = ?", work);
        jdbc.update("delete from practice.part_progress where work_id = ?", work);
        assertThat(view().changed()).isTrue();
        assertThat(view().parts()).hasSize(1);
        assertThat(graded("{2, 3}").judgement()).isEqualTo(Judgement.CORRECT);
        assertThat(practice.practise(pupil, scene.roots().id())).isNotEqualTo(work);
    }
}
