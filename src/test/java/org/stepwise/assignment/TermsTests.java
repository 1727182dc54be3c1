package org.stepwise.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmissionOutcome;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

/** On what terms a set is worked on, as the server holds to them. */
@IntegrationTest
class TermsTests {

    private static final String NOT_IT = "x = 1000";

    private final Assignments assignments;
    private final PupilSets sets;
    private final Allowances allowances;
    private final PracticeService practice;
    private final Scene scene;
    private final JdbcTemplate jdbc;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private Person teacher;
    private ClassSummary schoolClass;
    private Person pupil;

    TermsTests(
            Assignments assignments,
            PupilSets sets,
            Allowances allowances,
            PracticeService practice,
            Scene scene,
            JdbcTemplate jdbc) {
        this.assignments = assignments;
        this.sets = sets;
        this.allowances = allowances;
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

    private Terms open() {
        return Terms.with(HelpPolicy.OPEN);
    }

    private UUID give(Terms terms) {
        return scene.assign(teacher, schoolClass, terms, scene.roots(), scene.extrema())
                .id();
    }

    private UUID begin(Person who, UUID assignment) {
        return practice.workOn(who.id(), assignment, scene.roots().id());
    }

    private SubmissionOutcome write(Person who, UUID work, String text) {
        return practice.submit(new SubmitAnswer(UUID.randomUUID(), who.id(), work, 0, text));
    }

    private void closed(UUID assignment, Duration ago) {
        jdbc.update(
                "update assignment.assignment set assigned_at = now() - interval '10 days', due_at = null, closes_at ="
                        + " ? where id = ?",
                java.sql.Timestamp.from(Instant.now().minus(ago)),
                assignment);
    }

    @Test
    void aLineThatComesTooLateIsNotTakenAndCountsNothing() {
        UUID assignment = give(open().within(new Window(null, null, now.plusSeconds(3600))));
        UUID work = begin(pupil, assignment);
        closed(assignment, Window.GRACE.plusSeconds(1));
        assertThat(write(pupil, work, NOT_IT))
                .isInstanceOfSatisfying(
                        SubmissionOutcome.NotTaken.class,
                        taken -> assertThat(taken.why().key()).isEqualTo("assignment.window.closed"));
        assertThat(practice.view(pupil.id(), work).parts().getFirst().lines()).isEmpty();
    }

    @Test
    void aLineThatArrivesSecondsAfterTheEndIsTaken() {
        UUID assignment = give(open());
        UUID work = begin(pupil, assignment);
        closed(assignment, Duration.ofSeconds(20));
        assertThat(write(pupil, work, NOT_IT)).isInstanceOf(SubmissionOutcome.Graded.class);
    }

    @Test
    void aLineThatWasTakenIsStillKnownWhenItIsSentAgainAfterTheEnd() {
        UUID assignment = give(open());
        UUID work = begin(pupil, assignment);
        SubmitAnswer line = new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, NOT_IT);
        practice.submit(line);
        closed(assignment, Duration.ofHours(1));
        assertThat(practice.submit(line)).isInstanceOf(SubmissionOutcome.Graded.class);
    }

    @Test
    void aTeacherGivesMoreTimeToASetThatHasClosed() {
        UUID assignment = give(open());
        UUID work = begin(pupil, assignment);
        closed(assignment, Duration.ofHours(1));
        assertThat(write(pupil, work, NOT_IT)).isInstanceOf(SubmissionOutcome.NotTaken.class);
        Terms terms = assignments.terms(teacher.id(), assignment);
        assignments.change(teacher.id(), assignment, terms.within(new Window(null, null, now.plusSeconds(3600))));
        assertThat(write(pupil, work, NOT_IT)).isInstanceOf(SubmissionOutcome.Graded.class);
        UUID stranger = scene.teacher().id();
        assertThatThrownBy(() -> assignments.change(stranger, assignment, terms))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasBegunIsTakenOnlyWhileItIsOpenAndMeantForThePupil() {
        UUID assignment = give(open());
        UUID work = begin(pupil, assignment);
        jdbc.update("update assignment.assignment set opens_at = now() + interval '1 day' where id = ?", assignment);
        assertThat(write(pupil, work, NOT_IT)).isInstanceOf(SubmissionOutcome.NotTaken.class);
        assertThat(practice.place(pupil.id(), practice.view(pupil.id(), work))).isEmpty();
        jdbc.update("update assignment.assignment set opens_at = null where id = ?", assignment);
        jdbc.update("insert into assignment.assigned_group values (?, ?)", assignment, UUID.randomUUID());
        assertThat(write(pupil, work, NOT_IT))
                .isInstanceOfSatisfying(
                        SubmissionOutcome.NotTaken.class,
                        taken -> assertThat(taken.why().key()).isEqualTo("assignment.notMeant"));
        assertThat(practice.place(pupil.id(), practice.view(pupil.id(), work))).isEmpty();
    }

    @Test
    void whatIsTakenBackIsGoneForPupilsAndComesBackWhole() {
        UUID assignment = give(open());
        UUID work = begin(pupil, assignment);
        write(pupil, work, NOT_IT);
        assignments.withdraw(teacher.id(), assignment);
        assertThat(assignments.ofStudent(pupil.id())).isEmpty();
        assertThat(assignments.ofClass(teacher.id(), schoolClass.id())).isEmpty();
        assertThat(assignments.withdrawn(teacher.id(), schoolClass.id())).hasSize(1);
        assertThat(write(pupil, work, NOT_IT)).isInstanceOf(SubmissionOutcome.NotTaken.class);
        UUID stranger = scene.teacher().id();
        assertThatThrownBy(() -> assignments.giveAgain(stranger, assignment)).isInstanceOf(NotFound.class);
        assignments.giveAgain(teacher.id(), assignment);
        assertThat(assignments.ofStudent(pupil.id())).hasSize(1);
        assertThat(write(pupil, work, NOT_IT)).isInstanceOf(SubmissionOutcome.Graded.class);
    }

    @Test
    void whatHasNotOpenedCannotBeBegun() {
        UUID assignment = give(open().within(new Window(now.plusSeconds(3600), null, null)));
        assertThatThrownBy(() -> begin(pupil, assignment)).isInstanceOf(Refused.class);
        assertThat(assignments.ofStudent(pupil.id()).getFirst().window().open()).isFalse();
    }

    @Test
    void timesThatAreInNoOrderAndTimesInThePastAreRefused() {
        assertThatThrownBy(() -> new Window(now, now, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Window(now, null, now.minusSeconds(1))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Window(null, now, now.minusSeconds(1))).isInstanceOf(Refused.class);
        assertThat(new Window(null, now, now).closesAt()).isEqualTo(now);
        assertThatThrownBy(() -> give(open().within(Window.until(now.minusSeconds(3600)))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void afterTheLastTryAPartIsClosed() {
        UUID work = begin(pupil, give(Terms.with(new HelpPolicy(5, BigDecimal.ZERO, 2))));
        write(pupil, work, NOT_IT);
        write(pupil, work, "x = 2000");
        assertThat(write(pupil, work, "x = 3000")).isInstanceOf(SubmissionOutcome.NotTaken.class);
        assertThat(practice.view(pupil.id(), work).parts().getFirst().tries()).isEqualTo(2);
    }

    @Test
    void ofTwoLastTriesAtOnceOneIsTaken() {
        UUID work = begin(pupil, give(Terms.with(new HelpPolicy(5, BigDecimal.ZERO, 1))));
        List<CompletableFuture<SubmissionOutcome>> both = Stream.of(NOT_IT, "x = 2000")
                .map(text -> CompletableFuture.supplyAsync(() -> write(pupil, work, text)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join))
                .filteredOn(SubmissionOutcome.Graded.class::isInstance)
                .hasSize(1);
    }

    @Test
    void inATestThereIsNoHelpWhateverThePolicySays() {
        UUID work = begin(pupil, give(open().asExam()));
        assertThatThrownBy(() -> practice.takeHint(pupil.id(), work, 0, Rung.NUDGE))
                .isInstanceOf(Refused.class);
        assertThat(practice.situation(pupil.id(), work, 0, java.util.Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void extraTimeMovesTheEndForThatPupilOnly() {
        Person other = scene.pupil(schoolClass, "Otto Other");
        UUID assignment = give(open());
        jdbc.update(
                "update assignment.assignment set opens_at = now() - interval '100 minutes',"
                        + " closes_at = now() - interval '10 minutes' where id = ?",
                assignment);
        allowances.giveExtraTime(teacher.id(), schoolClass.id(), pupil.id(), 25);
        assertThat(write(pupil, begin(pupil, assignment), NOT_IT)).isInstanceOf(SubmissionOutcome.Graded.class);
        assertThat(write(other, begin(other, assignment), NOT_IT)).isInstanceOf(SubmissionOutcome.NotTaken.class);
        allowances.giveExtraTime(teacher.id(), schoolClass.id(), pupil.id(), 0);
        assertThat(write(pupil, begin(pupil, assignment), "x = 2000")).isInstanceOf(SubmissionOutcome.NotTaken.class);
    }

    @Test
    void extraTimeIsGivenByAClassesTeacherToItsPupils() {
        Person stranger = scene.teacher();
        assertThatThrownBy(() -> allowances.giveExtraTime(stranger.id(), schoolClass.id(), pupil.id(), 25))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> allowances.giveExtraTime(teacher.id(), schoolClass.id(), Scene.stranger(), 25))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> allowances.giveExtraTime(teacher.id(), schoolClass.id(), pupil.id(), 201))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> allowances.rule(stranger.id(), schoolClass.id(), new PassRule(3, 24)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aLatePassMovesTheEndOfOneAssignment() {
        allowances.rule(teacher.id(), schoolClass.id(), new PassRule(1, 48));
        UUID first = give(open().within(Window.until(now.plusSeconds(3600))));
        UUID second = give(open().within(Window.until(now.plusSeconds(3600))));
        allowances.use(pupil.id(), first);
        assertThat(assignments.ofStudent(pupil.id()).stream()
                        .filter(given -> given.id().equals(first))
                        .map(AssignmentView::dueAt)
                        .map(due -> due == null ? null : due.toInstant()))
                .containsExactly(now.plusSeconds(3600).plus(Duration.ofHours(48)));
        assertThat(sets.of(pupil.id()))
                .allSatisfy(set -> assertThat(set.pass().left()).isZero());
        assertThatThrownBy(() -> allowances.use(pupil.id(), second)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> allowances.use(Scene.stranger(), second)).isInstanceOf(NotFound.class);
    }

    @Test
    void aPassThatIsPressedTwiceAtOnceIsUsedOnce() {
        allowances.rule(teacher.id(), schoolClass.id(), new PassRule(2, 24));
        UUID assignment = give(open().within(Window.until(now.plusSeconds(3600))));
        List<CompletableFuture<Boolean>> both = Stream.of(1, 2)
                .map(press -> CompletableFuture.supplyAsync(() -> {
                    try {
                        allowances.use(pupil.id(), assignment);
                        return true;
                    } catch (Refused used) {
                        return false;
                    }
                }))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        assertThat(jdbc.queryForObject(
                        "select count(*) from assignment.late_pass where student_id = ?", Integer.class, pupil.id()))
                .isEqualTo(1);
    }

    @Test
    void thereIsNoLatePassForATestOrWithoutAnEnd() {
        allowances.rule(teacher.id(), schoolClass.id(), new PassRule(3, 24));
        UUID test = give(open().within(Window.until(now.plusSeconds(3600))).asExam());
        UUID endless = give(open());
        assertThatThrownBy(() -> allowances.use(pupil.id(), test)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> allowances.use(pupil.id(), endless)).isInstanceOf(Refused.class);
    }

    @Test
    void aSetForAGroupReachesItsMembersOnlyAndNobodyWhenTheGroupIsGone() {
        Person other = scene.pupil(schoolClass, "Otto Other");
        UUID group = UUID.randomUUID();
        jdbc.update(
                "insert into classroom.pupil_group (id, class_id, name) values (?, ?, 'Set 1')",
                group,
                schoolClass.id());
        jdbc.update(
                "insert into classroom.group_member (group_id, class_id, student_id) values (?, ?, ?)",
                group,
                schoolClass.id(),
                pupil.id());
        UUID assignment = give(open().only(Set.of(group)));
        assertThat(assignments.ofStudent(pupil.id())).hasSize(1);
        assertThat(assignments.ofStudent(other.id())).isEmpty();
        assertThatThrownBy(() -> begin(other, assignment)).isInstanceOf(NotFound.class);
        jdbc.update("delete from classroom.group_member where group_id = ?", group);
        jdbc.update("delete from classroom.pupil_group where id = ?", group);
        assertThat(assignments.ofStudent(pupil.id())).isEmpty();
        assertThat(assignments.ofStudent(other.id())).isEmpty();
        assertThatThrownBy(() -> give(open().only(Set.of(group)))).isInstanceOf(NotFound.class);
    }

    @Test
    void inAnAdaptiveSetWhatFitsBestComesFirst() {
        UUID inOrder = scene.assign(teacher, schoolClass, open(), scene.extrema(), scene.roots())
                .id();
        UUID adaptive = scene.assign(teacher, schoolClass, open().inAnyOrder(), scene.extrema(), scene.roots())
                .id();
        assertThat(sets.of(pupil.id()))
                .extracting(set -> set.assignment().id(), PupilSet::next)
                .containsExactly(tuple(adaptive, scene.roots()), tuple(inOrder, scene.extrema()));
    }

    @Test
    void workIsBegunInTheVersionThatWasGiven() {
        UUID assignment = give(open());
        assertThat(jdbc.queryForList(
                        "select problem_version from assignment.assigned_problem where assignment_id = ? order by"
                                + " position",
                        String.class,
                        assignment))
                .containsExactly(scene.roots().version(), scene.extrema().version());
        assertThat(practice.view(pupil.id(), begin(pupil, assignment))
                        .variant()
                        .problem()
                        .version())
                .isEqualTo(scene.roots().version());
    }
}
