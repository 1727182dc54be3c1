package org.stepwise.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.assignment.ClassResults;
import org.stepwise.assignment.ClassTable;
import org.stepwise.assignment.Regrades;
import org.stepwise.assignment.Terms;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.identity.SignedInAs;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.Regrade;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.practice.WorkView;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

/** A key that was off by one is corrected after a class has answered. */
@IntegrationTest
class RegradeTests extends SpringBrowserlessTest {

    private final Workshop workshop;
    private final ProblemCatalog catalog;
    private final PracticeService practice;
    private final ClassResults results;
    private final Regrades regrades;
    private final Scene scene;
    private final JdbcClient jdbc;
    private Person teacher;
    private ClassSummary schoolClass;
    private Person quick;
    private Person careful;
    private UUID problem;
    private UUID assignment;

    RegradeTests(
            Workshop workshop,
            ProblemCatalog catalog,
            PracticeService practice,
            ClassResults results,
            Regrades regrades,
            Scene scene,
            JdbcClient jdbc) {
        this.workshop = workshop;
        this.catalog = catalog;
        this.practice = practice;
        this.results = results;
        this.regrades = regrades;
        this.scene = scene;
        this.jdbc = jdbc;
    }

    private static DraftTree sum(String key) {
        DraftTree tree = DraftTree.empty("A sum", "linear.brackets");
        tree.set("What is $@{a} + @{b}$?", "prompt");
        tree.set("20..90", "parameters", "a");
        tree.set("2..9", "parameters", "b");
        tree.set("equivalent", "parts", 0, "kind");
        tree.set(key, "parts", 0, "answer");
        tree.set("Add the units first.", "parts", 0, "hints", "nudge");
        tree.set("Tens to tens.", "parts", 0, "hints", "rule");
        tree.set("Count on from $@{a}$.", "parts", 0, "hints", "next-step");
        tree.setTexts(
                List.of("@{" + key + "}", "1 + @{" + key + " - 1}", "@{2*(" + key + ")}/2"),
                "parts",
                0,
                "examples",
                "accept");
        tree.setTexts(List.of("@{a}", "@{b}", "1000", "2000"), "parts", 0, "examples", "reject");
        tree.set("Add.", "solution", 0, "text");
        return tree;
    }

    @BeforeEach
    void aClassAnsweredByAKeyThatIsOneTooMany() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
        quick = scene.pupil(schoolClass, "Quentin Quick");
        careful = scene.pupil(schoolClass, "Cora Careful");
        DraftView draft = workshop.create(teacher.id(), sum("a + b + 1"));
        problem = draft.id();
        published(workshop.publish(teacher.id(), problem, draft.revision()));
        assignment = scene.assign(
                        teacher,
                        schoolClass,
                        Terms.with(new HelpPolicy(5, new BigDecimal("0.10"))),
                        catalog.find(problem).orElseThrow())
                .id();
        write(careful, sumOf(careful));
        write(careful, sumOf(careful) + 1);
        write(quick, sumOf(quick) + 1);
        await().untilAsserted(() -> {
            assertThat(cell(careful).mark()).isEqualByComparingTo("0.9");
            assertThat(cell(quick).mark()).isEqualByComparingTo("1");
        });
    }

    private static void published(PublishOutcome outcome) {
        assertThat(outcome).isInstanceOf(PublishOutcome.Done.class);
    }

    private void corrected(String key) {
        DraftView now = workshop.get(teacher.id(), problem);
        SaveOutcome saved = workshop.save(
                teacher.id(), problem, now.revision(), sum(key).withId(problem).text());
        published(workshop.publish(
                teacher.id(), problem, ((SaveOutcome.Saved) saved).draft().revision()));
    }

    private WorkView work(Person pupil) {
        return practice.view(pupil.id(), practice.workOn(pupil.id(), assignment, problem));
    }

    private int sumOf(Person pupil) {
        return Integer.parseInt(work(pupil).variant().parts().getFirst().expected()) - 1;
    }

    private void write(Person pupil, int answer) {
        practice.submit(
                new SubmitAnswer(UUID.randomUUID(), pupil.id(), work(pupil).id(), 0, Integer.toString(answer)));
    }

    private ClassTable.Cell cell(Person pupil) {
        Map<UUID, ClassTable.Cell> row =
                results.table(teacher.id(), assignment).cells().get(pupil.id());
        return Objects.requireNonNull(Objects.requireNonNull(row).get(problem));
    }

    private Regrade preview() {
        return regrades.preview(teacher.id(), assignment, problem);
    }

    private int apply() {
        return regrades.apply(teacher.id(), assignment, problem, preview().version());
    }

    @Test
    void nothingIsSaidOfAProblemThatIsAsItWasGiven() {
        assertThat(regrades.changed(teacher.id(), assignment)).isEmpty();
        assertThat(preview().changed()).isEmpty();
    }

    @Test
    void itIsListedWhoWouldBeAffectedBeforeAnythingChanges() {
        corrected("a + b");
        assertThat(regrades.changed(teacher.id(), assignment)).hasSize(1);
        Regrade preview = preview();
        assertThat(preview.textKept()).isTrue();
        assertThat(preview.reworded()).isFalse();
        assertThat(preview.changed())
                .extracting(
                        Regrade.Change::student,
                        change -> change.after().stripTrailingZeros(),
                        Regrade.Change::solvedAfter)
                .containsExactlyInAnyOrder(
                        tuple(careful.id(), BigDecimal.ONE, true), tuple(quick.id(), BigDecimal.ZERO, false));
        assertThat(cell(quick).mark()).isEqualByComparingTo("1");
    }

    @Test
    void theNewKeyJudgesEveryLineAndTheFormerVerdictsAreKept() {
        corrected("a + b");
        assertThat(apply()).isEqualTo(2);
        await().untilAsserted(() -> {
            assertThat(cell(careful).mark()).isEqualByComparingTo("1");
            assertThat(cell(quick).mark()).isEqualByComparingTo("0");
        });
        assertThat(cell(quick).solved()).isFalse();
        assertThat(work(careful).parts().getFirst().lines().getFirst().solves()).isTrue();
        assertThat(work(quick).solved()).isFalse();
        write(quick, Integer.parseInt(work(quick).variant().parts().getFirst().expected()));
        await().untilAsserted(() -> assertThat(cell(quick).mark()).isEqualByComparingTo("0.9"));
        assertThat(jdbc.sql("select f.verdict from practice.former_verdict f join practice.attempt a on a.id ="
                                + " f.attempt_id join practice.work w on w.id = a.work_id where w.assignment_id ="
                                + " ? order by 1")
                        .param(assignment)
                        .query(String.class)
                        .list())
                .containsExactly("CORRECT", "CORRECT", "INCORRECT");
        assertThat(jdbc.sql("select count(*) from assignment.mark_change where assignment_id = ? and cause = 'REGRADE'"
                                + " and teacher_id = ?")
                        .param(assignment)
                        .param(teacher.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(regrades.changed(teacher.id(), assignment)).isEmpty();
    }

    @Test
    void whatIsKnownOfAPupilFollowsTheNewKey() {
        await().untilAsserted(() -> assertThat(firstAnswer(quick)).containsExactly(true));
        corrected("a + b");
        apply();
        await().untilAsserted(() -> {
            assertThat(firstAnswer(quick)).containsOnly(false);
            assertThat(firstAnswer(careful)).containsOnly(true);
        });
    }

    private List<@Nullable Boolean> firstAnswer(Person pupil) {
        return jdbc.sql("select holds from mastery.evidence where student_id = ?")
                .param(pupil.id())
                .query(Boolean.class)
                .list();
    }

    @Test
    void twoTeachersAtOnceJudgeEachWorkOnce() {
        corrected("a + b");
        Regrade preview = preview();
        List<CompletableFuture<Integer>> both = IntStream.range(0, 2)
                .mapToObj(unused -> CompletableFuture.supplyAsync(
                        () -> regrades.apply(teacher.id(), assignment, problem, preview.version())))
                .toList();
        assertThat(both.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from practice.former_verdict f join practice.attempt a on a.id ="
                                + " f.attempt_id join practice.work w on w.id = a.work_id where w.assignment_id ="
                                + " ?")
                        .param(assignment)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void linesThatArriveWhileAClassIsJudgedAgainAreJudgedByTheNewKey() {
        List<Person> late = IntStream.range(0, 6)
                .mapToObj(number -> scene.pupil(schoolClass, "Late " + number))
                .toList();
        late.forEach(this::work);
        int[] sums = late.stream().mapToInt(this::sumOf).toArray();
        corrected("a + b");
        String version = preview().version();
        List<CompletableFuture<Void>> lines = IntStream.range(0, late.size())
                .mapToObj(i -> CompletableFuture.runAsync(() -> write(late.get(i), sums[i])))
                .toList();
        regrades.apply(teacher.id(), assignment, problem, version);
        lines.forEach(CompletableFuture::join);
        assertThat(late).allSatisfy(pupil -> assertThat(work(pupil).solved()).isTrue());
    }

    @Test
    void aCostThatIsDroppedLaterMovesNoMarkThatStays() {
        jdbc.sql("update assignment.assignment set cost_per_try = 0.5 where id = ?")
                .param(assignment)
                .update();
        corrected("a + b + 1 - 0*a");
        assertThat(preview().changed()).isEmpty();
    }

    @Test
    void whoHasWrittenNothingIsNotCountedAndGoesOnWithTheNewVersion() {
        Person idle = scene.pupil(schoolClass, "Ida Idle");
        work(idle);
        corrected("a + b + 1 - 0*a");
        assertThat(preview().changed()).isEmpty();
        assertThat(preview().same()).isEqualTo(2);
        String version = preview().version();
        assertThat(apply()).isEqualTo(2);
        assertThat(jdbc.sql("select problem_version from practice.work where assignment_id = ?")
                        .param(assignment)
                        .query(String.class)
                        .list())
                .containsOnly(version);
    }

    @Test
    void numbersThatAreOthersNowAreLeftAsTheyAre() {
        DraftTree other = sum("a + b");
        other.set("100..200", "parameters", "a");
        DraftView now = workshop.get(teacher.id(), problem);
        SaveOutcome saved = workshop.save(
                teacher.id(), problem, now.revision(), other.withId(problem).text());
        published(workshop.publish(
                teacher.id(), problem, ((SaveOutcome.Saved) saved).draft().revision()));
        assertThat(preview().otherNumbers()).containsExactlyInAnyOrder(careful.id(), quick.id());
        assertThat(apply()).isZero();
        assertThat(work(quick).solved()).isTrue();
    }

    @Test
    void whatHasChangedOnceMoreMustBeLookedAtAgain() {
        corrected("a + b");
        String seen = preview().version();
        corrected("a + b + 2");
        assertThatThrownBy(() -> regrades.apply(teacher.id(), assignment, problem, seen))
                .isInstanceOf(Refused.class);
        assertThat(cell(quick).mark()).isEqualByComparingTo("1");
    }

    @Test
    void onThePageWhatHasChangedOnceMoreIsShownAnewAndCanBeJudged() {
        corrected("a + b + 3");
        SignedInAs.person(teacher);
        UI.getCurrentOrThrow().navigate("classes/%s/grades".formatted(schoolClass.id()));
        assertThat(find(Anchor.class).all())
                .anySatisfy(link -> assertThat(link.getHref()).isEqualTo("assignments/" + assignment));
        UI.getCurrentOrThrow().navigate("assignments/" + assignment);
        press("See what the new key changes");
        corrected("a + b");
        press("Judge again");
        assertThat(find(Notification.class).all()).isNotEmpty();
        assertThat(cell(quick).mark()).isEqualByComparingTo("1");
        press("Judge again");
        await().untilAsserted(() -> assertThat(cell(quick).mark()).isEqualByComparingTo("0"));
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    private void press(String words) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(words))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @Test
    void nobodyElsesClassIsJudgedAgain() {
        corrected("a + b");
        UUID stranger = scene.teacher().id();
        String version = preview().version();
        assertThatThrownBy(() -> regrades.preview(stranger, assignment, problem))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> regrades.apply(stranger, assignment, problem, version))
                .isInstanceOf(NotFound.class);
    }
}
