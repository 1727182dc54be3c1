package org.stepwise.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.AssignedWork;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

@IntegrationTest
class AssignmentTests {

    private final Assignments assignments;
    private final ProblemSets sets;
    private final ClassResults results;
    private final PracticeService practice;
    private final Scene scene;
    private final JdbcTemplate jdbc;
    private final IncompleteEventPublications publications;
    private Person teacher;
    private ClassSummary schoolClass;
    private Person pupil;
    private AssignmentView assignment;

    AssignmentTests(
            Assignments assignments,
            ProblemSets sets,
            ClassResults results,
            PracticeService practice,
            Scene scene,
            JdbcTemplate jdbc,
            IncompleteEventPublications publications) {
        this.publications = publications;
        this.assignments = assignments;
        this.sets = sets;
        this.results = results;
        this.practice = practice;
        this.scene = scene;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anAssignedSet() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
        pupil = scene.pupil(schoolClass);
        assignment = scene.assign(teacher, schoolClass, scene.roots(), scene.extrema());
    }

    @Test
    void theClassTableShowsTriesHelpAndWhatIsSolved() {
        UUID work = practice.workOn(pupil.id(), assignment.id(), scene.roots().id());
        String key = practice.view(pupil.id(), work)
                .variant()
                .parts()
                .getFirst()
                .key()
                .expected();
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, "x = 1000"));
        practice.takeHint(pupil.id(), work, 0, Rung.NUDGE);
        practice.takeHint(pupil.id(), work, 0, Rung.RULE);
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, key));

        await().untilAsserted(() -> assertThat(cell()).isNotNull().satisfies(cell -> {
            assertThat(cell.solved()).isTrue();
            assertThat(cell.tries()).isEqualTo(2);
            assertThat(cell.helpLevel()).isEqualTo(2);
            assertThat(cell.mark()).isEqualByComparingTo("0.9");
        }));
        assertThat(results.work(
                                teacher.id(),
                                assignment.id(),
                                pupil.id(),
                                scene.roots().id())
                        .getFirst()
                        .parts()
                        .getFirst()
                        .lines())
                .hasSize(2);
        await().untilAsserted(() -> assertThat(jdbc.queryForObject(
                        "select count(*) from event_publication where serialized_event like '%' || ? || '%'",
                        Integer.class, work.toString()))
                .isZero());
    }

    private ClassTable.@Nullable Cell cell() {
        return results.table(teacher.id(), assignment.id())
                .cells()
                .getOrDefault(pupil.id(), java.util.Map.of())
                .get(scene.roots().id());
    }

    @Test
    void anEventWhoseListenerFailedIsToldAgain() {
        UUID work = practice.workOn(pupil.id(), assignment.id(), scene.roots().id());
        jdbc.update(
                "insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,"
                        + " completion_attempts) values (?, ?, ?, ?, now() - interval '1 hour', 'FAILED', 1)",
                UUID.randomUUID(),
                "org.stepwise.assignment.ResultRecorder.on(org.stepwise.practice.ProgressMade)",
                "org.stepwise.practice.ProgressMade",
                """
                {"work":"%s","student":"%s","problem":"%s","assignment":"%s","solved":true,"tries":3,"helpLevel":1,
                 "mark":1.000,"undecided":false,"version":7}""".formatted(work, pupil.id(), scene.roots().id(), assignment.id()));
        publications.resubmitIncompletePublicationsOlderThan(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(cell())
                .isNotNull()
                .satisfies(cell -> assertThat(cell.tries()).isEqualTo(3)));
    }

    @Test
    void theNextProblemIsTheNextThatIsNotSolved() {
        AssignedWork.Place place =
                assignments.place(assignment.id(), pupil.id(), scene.roots().id());
        assertThat(place.number()).isEqualTo(1);
        assertThat(place.next()).contains(scene.extrema().id());
        assertThat(assignments
                        .place(assignment.id(), pupil.id(), scene.extrema().id())
                        .next())
                .contains(scene.roots().id());
    }

    @Test
    void twoPupilsGetVariantsOfTheirOwn() {
        assertThat(java.util.stream.IntStream.range(0, 6)
                        .mapToObj(i -> scene.pupil(schoolClass, "Pupil " + i))
                        .map(other -> practice.preview(other.id(), assignment.id(), scene.roots())
                                .heading())
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void aSetThatIsEditedLaterChangesNoWorkUnderWay() {
        SetView set = sets.of(teacher.id()).getFirst();
        sets.remove(teacher.id(), set.id(), scene.roots().id());
        assertThat(assignments.taught(teacher.id(), assignment.id()).problems()).hasSize(2);
    }

    @Test
    void whatBelongsToSomebodyElseIsNotFound() {
        Person stranger = scene.teacher();
        ClassSummary otherClass = scene.schoolClass(stranger);
        Person outsider = scene.pupil(otherClass, "Olga Outsider");
        SetView set = sets.of(teacher.id()).getFirst();
        assertThatThrownBy(() -> results.table(stranger.id(), assignment.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> results.work(
                        stranger.id(),
                        assignment.id(),
                        pupil.id(),
                        scene.roots().id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> results.work(
                        teacher.id(),
                        assignment.id(),
                        outsider.id(),
                        scene.roots().id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sets.get(stranger.id(), set.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assignments.assign(
                        new AssignSet(stranger.id(), set.id(), otherClass.id(), Terms.with(HelpPolicy.OPEN))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> practice.workOn(
                        outsider.id(), assignment.id(), scene.roots().id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anEmptySetIsNotGiven() {
        SetView empty = sets.create(teacher.id(), "Empty");
        assertThatThrownBy(() -> assignments.assign(
                        new AssignSet(teacher.id(), empty.id(), schoolClass.id(), Terms.with(HelpPolicy.OPEN))))
                .isInstanceOf(Refused.class);
    }
}
