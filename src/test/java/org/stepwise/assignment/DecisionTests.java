package org.stepwise.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.Decide;
import org.stepwise.practice.GradedLine;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.practice.OpenAnswer;
import org.stepwise.practice.Outcome;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.practice.WorkView;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

/** Answers that algebra did not decide, and their teacher. */
@IntegrationTest
class DecisionTests {

    private static final String UNDECIDED = "{2, 3 + 0*9^9^9^9}";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Decisions decisions;
    private final ClassResults results;
    private final PracticeService practice;
    private final Scene scene;
    private final JdbcTemplate jdbc;
    private Person teacher;
    private ClassSummary schoolClass;
    private Person pupil;

    DecisionTests(Decisions decisions, ClassResults results, PracticeService practice, Scene scene, JdbcTemplate jdbc) {
        this.decisions = decisions;
        this.results = results;
        this.practice = practice;
        this.scene = scene;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aClass() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
        pupil = scene.pupil(schoolClass);
    }

    @Test
    void whatIsKnownOfAnOpenAnswerIsForTheTeacherOnly() {
        UUID work = write(pupil, UNDECIDED);
        assertThat(waiting().getFirst().evidence().orElseThrow().whole().arguments())
                .containsExactly("$2^{2} - 5 \\cdot 2 + 6 = 0$");
        assertThat(part(pupil, work).lines().getFirst().evidence())
                .satisfies(evidence -> assertThat(evidence.forPupil(false)).isEmpty());
    }

    private UUID write(Person by, String... lines) {
        UUID work = practice.practise(by.id(), scene.roots().id());
        for (String line : lines) {
            practice.submit(new SubmitAnswer(UUID.randomUUID(), by.id(), work, 0, line));
        }
        return work;
    }

    private WorkView.PartView part(Person of, UUID work) {
        return practice.view(of.id(), work).parts().getFirst();
    }

    private List<OpenAnswer> waiting() {
        return decisions.waiting(teacher.id(), schoolClass.id());
    }

    private int decide(OpenAnswer answer, Outcome outcome, BigDecimal credit) {
        return decisions.decide(schoolClass.id(), new Decide(teacher.id(), answer.first(), outcome, credit));
    }

    private @Nullable BigDecimal mark(UUID work) {
        return jdbc.queryForObject("select mark from practice.part_progress where work_id = ?", BigDecimal.class, work);
    }

    @Test
    void equalAnswersToTheSameKeyAreOneAndOneDecisionMarksAll() {
        Person other = scene.pupil(schoolClass, "Otto Other");
        UUID first = write(pupil, UNDECIDED);
        UUID second = write(other, "{2,3+0*9^9^9^9}");
        write(scene.pupil(schoolClass, "Dora Different"), "{3 + 0*9^9^9^9, 2}");

        assertThat(waiting()).hasSize(2).first().satisfies(answer -> {
            assertThat(answer.pupils()).isEqualTo(2);
            assertThat(answer.changesMark()).isTrue();
            assertThat(answer.tex()).isNotEmpty();
        });
        assertThat(decide(waiting().getFirst(), Outcome.ACCEPTED, BigDecimal.ONE))
                .isEqualTo(2);
        assertThat(part(pupil, first).solved()).isTrue();
        assertThat(part(other, second).solved()).isTrue();
        assertThat(mark(first)).isEqualByComparingTo("1");
        assertThat(waiting()).hasSize(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from practice.decision where teacher_id = ? and decided_at is not null",
                        Integer.class,
                        teacher.id()))
                .isEqualTo(2);
    }

    @Test
    void aDecisionIsNoSignThatThePupilIsThere() {
        UUID work = write(pupil, UNDECIDED);
        jdbc.update("update practice.work set touched_at = now() - interval '2 hours' where id = ?", work);
        decide(waiting().getFirst(), Outcome.ACCEPTED, BigDecimal.ONE);
        assertThat(jdbc.queryForObject(
                        "select touched_at < now() - interval '1 hour' and completed_at is not null from practice.work"
                                + " where id = ?",
                        Boolean.class,
                        work))
                .isTrue();
    }

    @Test
    void theHelpAndTheTriesUpToTheLineCountNotThoseAfterIt() {
        AssignmentView assignment =
                scene.assign(teacher, schoolClass, new HelpPolicy(5, new BigDecimal("0.1")), scene.roots());
        UUID work = practice.workOn(pupil.id(), assignment.id(), scene.roots().id());
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, "x=1000"));
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, UNDECIDED));
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, "x=1001"));
        practice.takeHint(pupil.id(), work, 0, Rung.NUDGE);
        practice.takeHint(pupil.id(), work, 0, Rung.RULE);
        jdbc.update("update practice.attempt set verdict = 'UNDECIDED' where work_id = ? and line = 2", work);
        jdbc.update("update practice.part_progress set undecided = true where work_id = ?", work);

        decide(waiting().getFirst(), Outcome.ACCEPTED, BigDecimal.ONE);
        assertThat(mark(work)).isEqualByComparingTo("0.9");
        assertThat(part(pupil, work).helpLevel()).isZero();
        await().untilAsserted(() -> assertThat(results.table(teacher.id(), assignment.id())
                        .cells()
                        .getOrDefault(pupil.id(), Map.of())
                        .get(scene.roots().id()))
                .isNotNull()
                .satisfies(cell -> {
                    assertThat(cell.solved()).isTrue();
                    assertThat(cell.undecided()).isFalse();
                }));
    }

    @Test
    void acceptedInPartLeavesThePartOpenAtItsCredit() {
        UUID work = write(pupil, UNDECIDED);
        decide(waiting().getFirst(), Outcome.IN_PART, HALF);
        assertThat(part(pupil, work).solved()).isFalse();
        assertThat(mark(work)).isEqualByComparingTo("0.5");
        assertThat(waiting()).isEmpty();
        write(pupil, "{2, 3}");
        assertThat(mark(work)).isEqualByComparingTo("1");
    }

    @Test
    void notYetCostsNoTryAndIsSaid() {
        UUID work = write(pupil, UNDECIDED);
        decide(waiting().getFirst(), Outcome.NOT_YET, BigDecimal.ZERO);
        assertThat(part(pupil, work).tries()).isZero();
        assertThat(part(pupil, work).lines()).extracting(GradedLine::decision).containsExactly(Outcome.NOT_YET);
    }

    @Test
    void wordsComeAfterWhatChangesAMark() {
        write(pupil, "because the sum is 5", UNDECIDED);
        assertThat(waiting()).extracting(OpenAnswer::changesMark).containsExactly(true, false);
        assertThat(decisions.count(teacher.id(), schoolClass.id())).isEqualTo(1);
    }

    @Test
    void whatWasSolvedMeanwhileWaitsNoMore() {
        write(pupil, UNDECIDED, "{2, 3}");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aDecisionIsMadeOnce() {
        write(pupil, UNDECIDED);
        OpenAnswer answer = waiting().getFirst();
        decide(answer, Outcome.NOT_YET, BigDecimal.ZERO);
        assertThatThrownBy(() -> decide(answer, Outcome.ACCEPTED, BigDecimal.ONE))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> new Decide(teacher.id(), answer.first(), Outcome.IN_PART, BigDecimal.ONE))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anotherTeacherFindsNothing() {
        write(pupil, UNDECIDED);
        OpenAnswer answer = waiting().getFirst();
        Person stranger = scene.teacher();
        ClassSummary own = scene.schoolClass(stranger);
        assertThatThrownBy(() -> decisions.waiting(stranger.id(), schoolClass.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decisions.decide(
                        own.id(), new Decide(stranger.id(), answer.first(), Outcome.ACCEPTED, BigDecimal.ONE)))
                .isInstanceOf(NotFound.class);
    }
}
