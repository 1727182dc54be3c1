package org.stepwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stepwise.assignment.Allowances;
import org.stepwise.assignment.AssignmentView;
import org.stepwise.assignment.Marks;
import org.stepwise.assignment.PassRule;
import org.stepwise.assignment.Terms;
import org.stepwise.assignment.Window;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Pupils;
import org.stepwise.identity.Accounts;
import org.stepwise.identity.Person;
import org.stepwise.inference.ScriptedModel;
import org.stepwise.practice.Decide;
import org.stepwise.practice.Feedback;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.practice.OpenAnswers;
import org.stepwise.practice.Outcome;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SendFeedback;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.NotFound;
import org.stepwise.tutoring.talk.TutorTalk;
import org.stepwise.tutoring.talk.Wish;

/** A pupil who has left a trace in every table there is takes it along and leaves. */
@IntegrationTest
class PersonalDataTests {

    private static final String NAME = "Lea Leaving";
    private static final String OPEN = "because the sum is 5";

    private final Scene scene;
    private final Pupils pupils;
    private final Accounts accounts;
    private final PracticeService practice;
    private final OpenAnswers open;
    private final Allowances allowances;
    private final Marks marks;
    private final Feedback feedback;
    private final TutorTalk talk;
    private final ScriptedModel model;
    private final JdbcClient jdbc;
    private Person teacher;
    private ClassSummary schoolClass;
    private Person pupil;
    private Person classmate;

    PersonalDataTests(
            Scene scene,
            Pupils pupils,
            Accounts accounts,
            PracticeService practice,
            OpenAnswers open,
            Allowances allowances,
            Marks marks,
            Feedback feedback,
            TutorTalk talk,
            ScriptedModel model,
            JdbcClient jdbc) {
        this.scene = scene;
        this.pupils = pupils;
        this.accounts = accounts;
        this.practice = practice;
        this.open = open;
        this.allowances = allowances;
        this.marks = marks;
        this.feedback = feedback;
        this.talk = talk;
        this.model = model;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void twoPupilsWhoHaveDoneEverything() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
        pupil = scene.pupil(schoolClass, NAME);
        classmate = scene.pupil(schoolClass, "Sam Staying");
        model.says("Look at the sign.");
        AssignmentView assignment = scene.assign(
                teacher,
                schoolClass,
                Terms.with(HelpPolicy.OPEN).within(Window.until(Instant.now().plus(Duration.ofDays(1)))),
                scene.roots());
        allowances.rule(teacher.id(), schoolClass.id(), new PassRule(1, 24));
        List.of(pupil, classmate).forEach(one -> leaveTraces(one, assignment));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> List.of(pupil, classmate).stream()
                        .allMatch(one -> count("assignment.result", "student_id", one.id()) > 0
                                && count("mastery.knowledge", "student_id", one.id()) > 0
                                && count("tutoring.exchange", "state = 'DONE' and pupil_id", one.id()) > 0));
    }

    @AfterEach
    void silence() {
        model.silence();
    }

    private void leaveTraces(Person one, AssignmentView assignment) {
        UUID work = practice.workOn(one.id(), assignment.id(), scene.roots().id());
        practice.submit(new SubmitAnswer(UUID.randomUUID(), one.id(), work, 0, "x=999"));
        practice.takeHint(one.id(), work, 0, Rung.NUDGE);
        practice.submit(new SubmitAnswer(UUID.randomUUID(), one.id(), work, 0, "3x(x-2)=)"));
        jdbc.sql("insert into practice.open_on_node (work_id, node_id, seen_at) values (?, ?, now())")
                .params(work, UUID.randomUUID())
                .update();
        UUID line = UUID.randomUUID();
        practice.submit(new SubmitAnswer(line, one.id(), work, 0, OPEN));
        feedback.send(List.of(one.id()), new SendFeedback(teacher.id(), List.of(line), "Look at the sign."));
        OpenAnswers.Scope scope = new OpenAnswers.Scope(List.of(one.id()), List.of(assignment.id()));
        open.decide(scope, new Decide(teacher.id(), open.in(scope).getFirst().first(), Outcome.SEEN, BigDecimal.ZERO));
        talk.ask(
                practice.situation(one.id(), work, 0, Locale.ENGLISH).orElseThrow(),
                UUID.randomUUID(),
                Wish.QUESTION,
                "Why is the sign here?");
        allowances.giveExtraTime(teacher.id(), schoolClass.id(), one.id(), 25);
        allowances.use(one.id(), assignment.id());
        marks.override(
                new Marks.Asked(
                        teacher.id(), assignment.id(), one.id(), scene.roots().id()),
                null,
                50,
                "talked it through");
        jdbc.sql("insert into chat.conversation (id, pupil_id, title, touched_at) values (?, ?, 'Roots', now())")
                .params(UUID.randomUUID(), one.id())
                .update();
        UUID group = UUID.randomUUID();
        jdbc.sql("insert into classroom.pupil_group (id, class_id, name) values (?, ?, ?)")
                .params(group, schoolClass.id(), "Group " + group)
                .update();
        jdbc.sql("insert into classroom.group_member (group_id, class_id, student_id) values (?, ?, ?)")
                .params(group, schoolClass.id(), one.id())
                .update();
    }

    private int count(String table, String column, UUID id) {
        return jdbc.sql("select count(*) from %s where %s = ?".formatted(table, column))
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** In how many rows of which tables an id stands, in any column. */
    private Map<String, Integer> rowsWith(UUID id) {
        Map<String, Integer> found = new TreeMap<>();
        jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""").query(String.class).list().forEach(table -> {
            int rows = jdbc.sql("select count(*) from %s t where cast(to_jsonb(t) as text) like ?".formatted(table))
                    .param("%" + id + "%")
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                found.put(table, rows);
            }
        });
        return found;
    }

    @Test
    void everyTableThatNamesAPersonHasARowInThisScene() {
        assertThat(jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.columns
                        where table_schema not in ('pg_catalog', 'information_schema')
                            and column_name ~ '^(student|pupil|person|learner|member|user|account)(_id)?$'""").query(String.class).list())
                .as("a new table: leave a trace in it above, and see that its module implements PersonalData")
                .isNotEmpty()
                .allSatisfy(table -> assertThat(rowsWith(pupil.id())).containsKey(table));
    }

    @Test
    void nothingOfADeletedPupilIsLeftInAnyTableAndNothingOfOthersIsTouched() {
        Map<String, Integer> ofClassmate = rowsWith(classmate.id());
        List<Integer> before = unnamed(pupil.id());
        List<Integer> ofClassmateUnnamed = unnamed(classmate.id());
        assertThat(before).doesNotContain(0);
        List<String> works = jdbc
                .sql("select cast(id as text) from practice.work where student_id = ?")
                .param(pupil.id())
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
        pupils.delete(teacher.id(), schoolClass.id(), pupil.id(), " lea  leaving ");
        assertThat(rowsWith(pupil.id())).isEmpty();
        assertThat(works)
                .isNotEmpty()
                .allSatisfy(work -> assertThat(rowsWith(UUID.fromString(work))).isEmpty());
        assertThat(accounts.find(pupil.id())).isEmpty();
        assertThat(rowsWith(classmate.id())).isEqualTo(ofClassmate);
        assertThat(unnamed(classmate.id())).isEqualTo(ofClassmateUnnamed);
    }

    /** Rows that belong to a pupil without naming the pupil. */
    private List<Integer> unnamed(UUID id) {
        return List.of("part_progress", "attempt", "hint_given", "presence", "open_on_node").stream()
                .map(table -> jdbc.sql("select count(*) from practice.%s t join practice.work w on w.id = t.work_id"
                                        .formatted(table)
                                + " where w.student_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    @Test
    void theExportHasEveryRowAndNoPassword() throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(pupils.export(teacher.id(), schoolClass.id(), pupil.id())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String all = String.join("\n", files.values());
        assertThat(rowsWith(pupil.id()).keySet())
                .allSatisfy(table -> assertThat(all).contains("\"" + table + "\""));
        assertThat(files.get("account.json")).contains(NAME, pupil.signInName()).doesNotContain("argon2", "password");
        assertThat(files.get("work.json"))
                .contains("x=999", OPEN, "practice.decision", "practice.presence", "practice.feedback");
        assertThat(files.get("tutor.json")).contains("Why is the sign here?", "Look at the sign.");
        assertThat(all).doesNotContain(classmate.id().toString());
    }

    @Test
    void anotherTeacherCanNeitherExportNorDelete() {
        Person stranger = scene.teacher();
        ClassSummary other = scene.schoolClass(stranger);
        for (UUID classId : List.of(schoolClass.id(), other.id())) {
            assertThatThrownBy(() -> pupils.export(stranger.id(), classId, pupil.id()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> pupils.delete(stranger.id(), classId, pupil.id(), NAME))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(accounts.find(pupil.id())).isPresent();
    }

    @Test
    void deletedTwiceAtOnceIsDeletedOnce() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> delete = () -> {
                try {
                    pupils.delete(teacher.id(), schoolClass.id(), pupil.id(), NAME);
                    return true;
                } catch (NotFound gone) {
                    return false;
                }
            };
            List<Boolean> outcomes = two.invokeAll(List.of(delete, delete)).stream()
                    .map(PersonalDataTests::get)
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        }
        assertThat(rowsWith(pupil.id())).isEmpty();
    }

    @Test
    void anAnswerThatIsBeingWrittenIsStoppedAndLeavesNothing() {
        model.silence();
        model.says("Look at the <wait> sign.");
        int ended = model.ended().size();
        UUID work = practice.practise(pupil.id(), scene.roots().id());
        talk.ask(
                practice.situation(pupil.id(), work, 0, Locale.ENGLISH).orElseThrow(),
                UUID.randomUUID(),
                Wish.QUESTION,
                "And now?");
        Awaitility.await().until(() -> count("tutoring.exchange", "state = 'WRITING' and pupil_id", pupil.id()) > 0);
        pupils.delete(teacher.id(), schoolClass.id(), pupil.id(), NAME);
        Awaitility.await().until(() -> model.ended().size() > ended);
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(5))
                .until(() -> rowsWith(pupil.id()).isEmpty());
    }

    private static boolean get(Future<Boolean> outcome) {
        try {
            return outcome.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
