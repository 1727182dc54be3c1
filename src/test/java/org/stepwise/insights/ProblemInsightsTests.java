package org.stepwise.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.assignment.AssignmentView;
import org.stepwise.assignment.Marks;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.practice.figures.WorkTable;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.NotFound;

@IntegrationTest
class ProblemInsightsTests {

    private static final Instant LAST_WEEK =
            Instant.now().minus(8, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    private final ProblemInsights insights;
    private final SlipNames slipNames;
    private final PracticeService practice;
    private final Marks marks;
    private final JdbcTemplate jdbc;
    private final Scene scene;
    private final WorkTable works;
    private final Problem problem;
    private Person teacher;
    private ClassSummary schoolClass;

    ProblemInsightsTests(
            ProblemInsights insights,
            SlipNames slipNames,
            PracticeService practice,
            Marks marks,
            Scene scene,
            JdbcTemplate jdbc) {
        this.insights = insights;
        this.slipNames = slipNames;
        this.practice = practice;
        this.marks = marks;
        this.jdbc = jdbc;
        this.scene = scene;
        this.works = new WorkTable(jdbc);
        this.problem = scene.problem("Brackets on both sides");
    }

    @BeforeEach
    void aTeacherWithAClass() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
    }

    private static InsightQuery query(String words) {
        return InsightQuery.of(QueryParameters.fromString(words));
    }

    private List<UUID> pupils(int count) {
        List<UUID> pupils = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pupils.add(scene.pupil(schoolClass, "Pupil " + i).id());
        }
        return pupils;
    }

    private Item only(Person asking, String words) {
        List<Item> items = insights.page(asking.id(), query(words)).items();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    @Test
    void whatAPupilDoesOnThePageIsCounted() {
        Person pupil = scene.pupil(schoolClass);
        UUID work = practice.practise(pupil.id(), problem.id());
        assertThat(insights.page(teacher.id(), query("")).items()).isEmpty();
        practice.takeHint(pupil.id(), work, 0, Rung.NUDGE);
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, "4x - 3 = 2x + 5"));
        practice.takeHint(pupil.id(), work, 0, Rung.RULE);
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, "x = 17/2"));
        Item item = only(teacher, "");
        assertThat(item.problem()).isEqualTo(problem);
        assertThat(item.origin()).isEqualTo(Item.Origin.BANK);
        assertThat(item.figures().begun()).isOne();
        assertThat(item.figures().solved()).isOne();
        assertThat(item.figures().tries()).isEqualTo(2);
        assertThat(item.figures().atOnce()).isZero();
        // A rule leaves nine tenths.
        assertThat(item.figures().credit()).isEqualTo(0.9);
        assertThat(item.hints()).isEqualTo(new Rate(2, 2, 1));
        ProblemInsights.OfProblem found = insights.problem(teacher.id(), problem.id(), query(""));
        assertThat(found.courses()).singleElement().satisfies(course -> {
            assertThat(course.help()).isEqualTo(2);
            assertThat(course.credit()).isEqualTo(0.9);
        });
        assertThat(found.rungs())
                .filteredOn(rung -> rung.rung() == Rung.RULE)
                .extracting(HintRates.OfRung::authored)
                .containsExactly(new Rate(1, 1, 1));
        assertThat(found.slips()).isNotEmpty().allSatisfy(slip -> {
            assertThat(slip.pupils()).isOne();
            assertThat(slipNames.of(slip, Locale.ENGLISH)).isNotBlank().doesNotContain("slip.");
        });
    }

    @Test
    void onlyPupilsOfOwnAndSharedClassesAreCounted() {
        works.scored(pupils(1).getFirst(), problem.id(), LAST_WEEK, 1);
        Person other = scene.teacher();
        assertThat(insights.page(other.id(), query("")).items()).isEmpty();
        assertThat(insights.problem(other.id(), problem.id(), query("")).item()).isNull();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> insights.page(other.id(), query("class=" + schoolClass.id())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> insights.problem(other.id(), problem.id(), query("class=" + schoolClass.id())));
        jdbc.update(
                "insert into classroom.co_teacher (class_id, teacher_id, added_at) values (?, ?, now())",
                schoolClass.id(),
                other.id());
        assertThat(only(other, "class=" + schoolClass.id()).figures().begun()).isOne();
    }

    @Test
    void aClassAndATimeCanBeAskedFor() {
        works.scored(pupils(1).getFirst(), problem.id(), LAST_WEEK, 1);
        schoolClass = scene.schoolClass(teacher);
        works.scored(pupils(1).getFirst(), problem.id(), Instant.now().minus(1, ChronoUnit.DAYS), 0.5);
        assertThat(only(teacher, "").figures().begun()).isEqualTo(2);
        assertThat(only(teacher, "class=" + schoolClass.id()).figures().credit())
                .isEqualTo(0.5);
        assertThat(only(teacher, "time=week").figures().credit()).isEqualTo(0.5);
        assertThat(only(teacher, "time=month").figures().begun()).isEqualTo(2);
    }

    @Test
    void theProblemToRetireIsFoundAndNamedWithItsNumbers() {
        List<UUID> pupils = pupils(12);
        Problem fine = scene.roots();
        for (int i = 0; i < pupils.size(); i++) {
            works.begin(pupils.get(i), problem.id(), "v1", LAST_WEEK)
                    .part(2, 1, 0, -1)
                    .line(0, "INCORRECT", 20)
                    .hint(0, 1, 30)
                    .line(0, "INCORRECT", 50)
                    .store();
            works.begin(pupils.get(i), fine.id(), fine.version(), LAST_WEEK)
                    .part(i % 3 + 1, 0, 1, 240)
                    .line(0, "CORRECT", 240)
                    .store();
        }
        List<Item> doubtful = insights.page(teacher.id(), query("")).doubtful();
        assertThat(doubtful).singleElement().satisfies(item -> {
            assertThat(item.problem()).isEqualTo(problem);
            assertThat(item.doubts())
                    .containsExactly(new Doubt(Doubt.Kind.UNSOLVED, 0, 12), new Doubt(Doubt.Kind.HINTS, 0, 12));
        });
        assertThat(insights.page(teacher.id(), query("sort=solved")).items())
                .extracting(Item::problem)
                .containsExactly(problem, fine);
        assertThat(insights.page(teacher.id(), query("sort=-solved")).items())
                .extracting(Item::problem)
                .containsExactly(fine, problem);
        assertThat(insights.problem(teacher.id(), fine.id(), query("")).versions())
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.tries()).isEqualTo(2);
                    assertThat(other.time()).isEqualTo(Duration.ofMinutes(4));
                    assertThat(other.atOnce()).isEqualTo(4);
                });
    }

    @Test
    void eachVersionIsCountedForItselfAndTheOneAsItIsNowIsShown() {
        List<UUID> pupils = pupils(3);
        works.scored(pupils.get(0), problem.id(), LAST_WEEK, 0);
        assertThat(only(teacher, "").figures().version()).isEqualTo("v1");
        works.begin(pupils.get(1), problem.id(), problem.version(), LAST_WEEK)
                .part(1, 0, 1, 60)
                .line(0, "CORRECT", 60)
                .store();
        works.scored(pupils.get(2), problem.id(), LAST_WEEK.plusSeconds(600), 0);
        assertThat(only(teacher, "").figures().version()).isEqualTo(problem.version());
        ProblemInsights.OfProblem now = insights.problem(teacher.id(), problem.id(), query(""));
        assertThat(now.versions()).hasSize(2);
        assertThat(now.courses()).hasSize(1);
        assertThat(insights.problem(teacher.id(), problem.id(), query("version=v1"))
                        .courses())
                .hasSize(2);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> insights.problem(teacher.id(), problem.id(), query("version=v3")));
    }

    @Test
    void aMarkThatATeacherSetIsSeen() {
        Person pupil = scene.pupil(schoolClass);
        AssignmentView assignment = scene.assign(teacher, schoolClass, problem);
        UUID work = practice.workOn(pupil.id(), assignment.id(), problem.id());
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, "x = 1"));
        Marks.Asked asked = new Marks.Asked(teacher.id(), assignment.id(), pupil.id(), problem.id());
        // What a line does to the mark is written a moment later.
        Awaitility.await().until(() -> marks.shown(asked) != null);
        marks.override(asked, marks.shown(asked), 80, "Said so in class");
        assertThat(only(teacher, "").remarked()).isOne();
        marks.withdraw(asked, marks.shown(asked), "No");
        assertThat(only(teacher, "").remarked()).isZero();
    }

    @Test
    void whatCannotBeReadInTheAddressIsNoPage() {
        for (String words : List.of("time=decade", "sort=colour", "class=x", "sort=-")) {
            assertThatExceptionOfType(NotFound.class).as(words).isThrownBy(() -> query(words));
        }
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> insights.problem(teacher.id(), Scene.stranger(), query("")));
    }
}
