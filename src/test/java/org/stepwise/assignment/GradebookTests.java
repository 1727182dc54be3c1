package org.stepwise.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Pupil;
import org.stepwise.identity.Person;
import org.stepwise.practice.Decide;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.practice.Outcome;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

/** What a class has earned, and who changed it. */
@IntegrationTest
class GradebookTests {

    private final Gradebook gradebook;
    private final Marks marks;
    private final Allowances allowances;
    private final Decisions decisions;
    private final JdbcTemplate jdbc;
    private final PracticeService practice;
    private final Scene scene;
    private Person teacher;
    private ClassSummary schoolClass;
    private Person pupil;
    private Person other;
    private UUID assignment;

    GradebookTests(
            Gradebook gradebook,
            Marks marks,
            Allowances allowances,
            Decisions decisions,
            PracticeService practice,
            Scene scene,
            JdbcTemplate jdbc) {
        this.gradebook = gradebook;
        this.marks = marks;
        this.allowances = allowances;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.practice = practice;
        this.scene = scene;
    }

    @BeforeEach
    void aClassWithASetOfTwo() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
        pupil = scene.pupil(schoolClass, "Pia Pupil");
        other = scene.pupil(schoolClass, "=Otto Other");
        assignment = scene.assign(teacher, schoolClass, Terms.with(HelpPolicy.OPEN), scene.roots(), scene.extrema())
                .id();
    }

    private GradeTable table() {
        return gradebook.table(teacher.id(), schoolClass.id());
    }

    private Grade grade() {
        return table().grade(pupil.id(), assignment).orElseThrow();
    }

    private Marks.Asked asked() {
        return new Marks.Asked(
                teacher.id(), assignment, pupil.id(), scene.roots().id());
    }

    private void override(int percent, String reason) {
        marks.override(asked(), marks.shown(asked()), percent, reason);
    }

    private void withdraw(String reason) {
        marks.withdraw(asked(), marks.shown(asked()), reason);
    }

    private void write(String text) {
        UUID work = practice.workOn(pupil.id(), assignment, scene.roots().id());
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, text));
    }

    private String key() {
        UUID work = practice.workOn(pupil.id(), assignment, scene.roots().id());
        return practice.view(pupil.id(), work).variant().parts().getFirst().expected();
    }

    private void solve() {
        write(key());
        await().untilAsserted(
                        () -> assertThat(table().grade(pupil.id(), assignment)).isPresent());
    }

    @Test
    void aGradeIsTheMeanOfAllProblemsAndWhatWasNotHandedInHasNone() {
        solve();
        assertThat(grade()).isEqualTo(new Grade(50, false, false, false));
        assertThat(table().grade(other.id(), assignment)).isEmpty();
        assertThat(table().mean(assignment)).hasValue(50);
    }

    @Test
    void everyChangeOfAMarkIsKeptWithItsCause() {
        UUID work = practice.workOn(pupil.id(), assignment, scene.roots().id());
        practice.takeHint(pupil.id(), work, 0, Rung.NUDGE);
        solve();
        override(40, "copied from the board");
        assertThat(grade()).isEqualTo(new Grade(20, false, true, false));
        override(60, "talked it through");
        withdraw("was right after all");
        assertThat(grade()).isEqualTo(new Grade(50, false, false, false));
        List<MarkChange> changes = marks.changes(asked());
        assertThat(changes)
                .extracting(MarkChange::cause)
                .containsExactly(
                        MarkChange.Cause.LINE,
                        MarkChange.Cause.OVERRIDE,
                        MarkChange.Cause.OVERRIDE,
                        MarkChange.Cause.WITHDRAWN);
        assertThat(changes).extracting(change -> percent(change.before())).containsExactly(0, 100, 40, 60);
        assertThat(changes).extracting(change -> percent(change.after())).containsExactly(100, 40, 60, 100);
        assertThat(changes.getFirst().teacher()).isNull();
        assertThat(changes.getLast().teacher()).isEqualTo(teacher.id());
        assertThat(changes.get(1).reason()).isEqualTo("copied from the board");
    }

    private static int percent(@Nullable BigDecimal mark) {
        return mark == null ? 0 : GradeDrawers.percent(mark);
    }

    @Test
    void aTeachersDecisionIsAChangeOfThatTeacher() {
        // True, and more than can be worked out.
        write(key().replace("}", " + 0*9^9^9^9}"));
        await().untilAsserted(() -> assertThat(table().grade(pupil.id(), assignment))
                .hasValueSatisfying(grade -> assertThat(grade.undecided()).isTrue()));
        assertThat(new GradeOrder("", null, true, null).of(table()).pupils())
                .extracting(Pupil::id)
                .containsExactly(pupil.id());
        UUID attempt =
                decisions.waiting(teacher.id(), schoolClass.id()).getFirst().first();
        decisions.decide(schoolClass.id(), new Decide(teacher.id(), attempt, Outcome.IN_PART, new BigDecimal("0.5")));
        await().untilAsserted(() -> assertThat(marks.changes(asked()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.cause()).isEqualTo(MarkChange.Cause.DECISION);
                    assertThat(change.teacher()).isEqualTo(teacher.id());
                    assertThat(change.after()).isEqualByComparingTo("0.5");
                }));
        assertThat(grade().undecided()).isFalse();
    }

    @Test
    void ofTwoTeachersAtOnceTheSecondHearsWhatTheFirstSetAndDecides() {
        Person second = scene.teacher();
        jdbc.update(
                "insert into classroom.co_teacher (class_id, teacher_id, added_at) values (?, ?, now())",
                schoolClass.id(),
                second.id());
        Marks.Asked hers = new Marks.Asked(
                second.id(), assignment, pupil.id(), scene.roots().id());
        BigDecimal seen = marks.shown(asked());
        Map<Marks.Asked, MarkChange> moved = new ConcurrentHashMap<>();
        List<CompletableFuture<Void>> all = Map.of(asked(), 40, hers, 60).entrySet().stream()
                .map(wish -> CompletableFuture.runAsync(() -> {
                    try {
                        marks.override(wish.getKey(), seen, wish.getValue(), "as said");
                    } catch (MarkMoved meanwhile) {
                        moved.put(wish.getKey(), meanwhile.change());
                    }
                }))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(marks.changes(asked())).hasSize(1);
        MarkChange first = marks.changes(asked()).getFirst();
        Marks.Asked late = asked().teacher().equals(first.teacher()) ? hers : asked();
        assertThat(moved).containsOnlyKeys(late).containsValue(first);
        assertThat(marks.shown(asked())).isEqualByComparingTo(first.after());
        // Who was told sees the mark that it is now, and may set another one still, or go back.
        marks.override(late, first.after(), 70, "talked about it");
        assertThatThrownBy(() -> marks.withdraw(asked(), first.after(), "mine")).isInstanceOf(MarkMoved.class);
        assertThat(marks.shown(asked())).isEqualByComparingTo("0.7");
    }

    @Test
    void aLineThatWasJudgedMeanwhileIsTold() {
        BigDecimal seen = marks.shown(asked());
        solve();
        assertThatThrownBy(() -> marks.override(asked(), seen, 50, "not seen"))
                .isInstanceOfSatisfying(
                        MarkMoved.class,
                        moved -> assertThat(moved.change().cause()).isEqualTo(MarkChange.Cause.LINE));
    }

    @Test
    void aReasonThatIsTooLongIsRefusedAndNotCut() {
        override(50, "r".repeat(Marks.LONGEST_REASON));
        assertThatThrownBy(() -> override(60, "r".repeat(Marks.LONGEST_REASON + 1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("assignment.mark.reason"));
    }

    @Test
    void aMarkIsSetWithAReasonByATeacherOfTheClassForItsPupilsAndProblems() {
        assertThatThrownBy(() -> override(50, "  ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> override(101, "too much")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> withdraw("nothing there")).isInstanceOf(Refused.class);
        Person stranger = scene.teacher();
        UUID roots = scene.roots().id();
        assertThatThrownBy(() -> marks.override(
                        new Marks.Asked(stranger.id(), assignment, pupil.id(), roots), null, 50, "not mine"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> marks.override(
                        new Marks.Asked(teacher.id(), assignment, Scene.stranger(), roots), null, 50, "who"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> marks.override(
                        new Marks.Asked(teacher.id(), assignment, pupil.id(), Scene.stranger()), null, 50, "what"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> gradebook.table(stranger.id(), schoolClass.id()))
                .isInstanceOf(NotFound.class);
        assertThat(marks.changes(asked())).isEmpty();
    }

    @Test
    void aMarkForWhatWasDoneOnPaperCountsWithoutAnyLine() {
        override(80, "on paper");
        assertThat(grade()).isEqualTo(new Grade(40, false, true, false));
    }

    @Test
    void whatWasEarnedAfterItWasDueIsLateUnlessThePupilHasMoreTime() {
        jdbc.update(
                "update assignment.assignment set assigned_at = now() - interval '100 minutes',"
                        + " due_at = now() - interval '10 minutes' where id = ?",
                assignment);
        solve();
        assertThat(grade()).isEqualTo(new Grade(50, false, false, true));
        allowances.giveExtraTime(teacher.id(), schoolClass.id(), pupil.id(), 25);
        assertThat(grade().late()).isFalse();
    }

    @Test
    void aLineIsLateByItsOwnTimeHoweverMuchLaterATeacherAcceptsIt() {
        write(key().replace("}", " + 0*9^9^9^9}"));
        jdbc.update(
                "update assignment.assignment set assigned_at = now() - interval '100 minutes',"
                        + " due_at = now() - interval '10 minutes' where id = ?",
                assignment);
        Decide accept = new Decide(
                teacher.id(),
                decisions.waiting(teacher.id(), schoolClass.id()).getFirst().first(),
                Outcome.ACCEPTED,
                BigDecimal.ONE);
        jdbc.update(
                "update practice.attempt set submitted_at = now() - interval '20 minutes' where id = ?",
                accept.attempt());
        decisions.decide(schoolClass.id(), accept);
        await().untilAsserted(() -> assertThat(grade()).isEqualTo(new Grade(50, false, false, false)));
        jdbc.update("update assignment.assignment set due_at = now() - interval '40 minutes' where id = ?", assignment);
        assertThat(grade().late()).isTrue();
    }

    @Test
    void theTableIsSortedAndFilteredWithoutLosingAnybody() {
        solve();
        GradeTable byMark = GradeOrder.ALL.by(assignment).of(table());
        assertThat(byMark.pupils()).extracting(Pupil::id).containsExactly(other.id(), pupil.id());
        assertThat(new GradeOrder(" pia", null, false, null).of(table()).pupils())
                .extracting(Pupil::id)
                .containsExactly(pupil.id());
        assertThat(GradeOrder.ALL.of(table()).pupils()).hasSize(2);
    }

    @Test
    void theFileForASpreadsheetHoldsNoFormula() {
        solve();
        String text = new String(file().csv(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFpupil,signIn,A set,note\r\n")
                .contains("Pia Pupil", ",50,\r\n")
                .contains("'=Otto Other")
                .contains(",,none\r\n");
        assertThat(text.lines()).hasSize(3);
    }

    private GradeFile file() {
        return new GradeFile(table(), key -> key.substring(key.lastIndexOf('.') + 1));
    }

    @Test
    void inTheWorkbookPercentsAreNumbersAndTextIsText(@TempDir Path folder) throws IOException {
        solve();
        Path book = Files.write(folder.resolve("grades.xlsx"), file().xlsx());
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(book.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.get("xl/sharedStrings.xml")).contains("Pia Pupil", "=Otto Other", "A set");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .containsPattern("<c r=\"C[23]\"[^>]*><v>50</v></c>")
                .contains("t=\"s\"")
                .doesNotContain("<f>");
    }
}
