package org.stepwise.liveroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.assignment.AssignmentView;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.Feedback;
import org.stepwise.practice.GradedLine;
import org.stepwise.practice.LiveWork;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SendFeedback;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.signals.Signal;

/** A class at work, on a real database with its signals. */
@IntegrationTest
class LiveRoomTests {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final LiveRooms rooms;
    private final LiveDesk desk;
    private final PracticeService practice;
    private final Scene scene;
    private final JdbcClient jdbc;
    private final List<RoomSnapshot> seen = new CopyOnWriteArrayList<>();
    private Person teacher;
    private ClassSummary schoolClass;
    private Person ann;
    private Person ben;
    private Runnable leave = () -> {};

    LiveRoomTests(LiveRooms rooms, LiveDesk desk, PracticeService practice, Scene scene, JdbcClient jdbc) {
        this.rooms = rooms;
        this.desk = desk;
        this.practice = practice;
        this.scene = scene;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void someoneLooks() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
        ann = scene.pupil(schoolClass, "Ann");
        ben = scene.pupil(schoolClass, "Ben");
        leave = rooms.look(schoolClass.id(), seen::add);
        await().until(() -> !seen.isEmpty());
    }

    @AfterEach
    void nobodyLooks() {
        leave.run();
    }

    private UUID write(Person by, String... lines) {
        UUID work = practice.practise(by.id(), scene.roots().id());
        for (String line : lines) {
            practice.submit(new SubmitAnswer(UUID.randomUUID(), by.id(), work, 0, line));
        }
        return work;
    }

    private @Nullable LiveWork work(Person of) {
        return seen.getLast().works().get(of.id());
    }

    private List<AnswerGroup> groups() {
        return seen.getLast().groups();
    }

    @Test
    void aLineAHintAndWhatCannotBeReadAreSeenWithinASecond() {
        UUID work = write(ann, "x=999");
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(work(ann)).isNotNull();
            assertThat(Sight.of(Objects.requireNonNull(work(ann))).kind()).isEqualTo(Sight.Kind.BREAKS);
        });
        practice.takeHint(ann.id(), work, 0, Rung.NUDGE);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(Objects.requireNonNull(work(ann)).help()).hasSize(1));
        practice.submit(new SubmitAnswer(UUID.randomUUID(), ann.id(), work, 0, "3x(x-2)=)"));
        practice.submit(new SubmitAnswer(UUID.randomUUID(), ann.id(), work, 0, "3x(x-2)=)\u0000"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                Objects.requireNonNull(work(ann)).unread())
                        .isNotNull()
                        .satisfies(unread -> {
                            assertThat(unread.text()).isEqualTo("3x(x-2)=)");
                            assertThat(unread.lines()).isEqualTo(2);
                        }));
        write(ann, "(x-2)(x-3)=0");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(Objects.requireNonNull(work(ann)).unread()).isNull());
        assertThat(seen.getLast().works()).containsOnlyKeys(ann.id());
    }

    @Test
    void howeverManyLinesComeTheRoomIsReadAFewTimesASecond() {
        UUID work = write(ann, "x=1000");
        await().atMost(SOON).until(() -> work(ann) != null);
        int before = seen.size();
        long start = System.nanoTime();
        for (int i = 0; i < 500; i++) {
            rooms.heard(Signal.of("work", work, ann.id()));
        }
        await().until(() -> seen.size() > before);
        long paces = Duration.ofNanos(System.nanoTime() - start).toMillis() / 250;
        assertThat(seen.size() - before).isLessThanOrEqualTo((int) paces + 2);
    }

    @Test
    void twoTeachersShareOneReadingAndNothingRunsWhenNobodyLooks() {
        int open = rooms.open();
        List<RoomSnapshot> other = new CopyOnWriteArrayList<>();
        Runnable away = rooms.look(schoolClass.id(), other::add);
        assertThat(rooms.open()).isEqualTo(open);
        write(ann, "x=999");
        await().atMost(SOON).until(() -> work(ann) != null);
        await().atMost(SOON).untilAsserted(() -> assertThat(other.getLast()).isSameAs(seen.getLast()));
        away.run();
        leave.run();
        assertThat(rooms.open()).isEqualTo(open - 1);
        int before = seen.size();
        write(ben, "x=999");
        await().during(Duration.ofMillis(600)).atMost(Duration.ofSeconds(2)).until(() -> seen.size() == before);
    }

    @Test
    void otherClassesAreNotSeen() {
        ClassSummary elsewhere = scene.schoolClass(teacher);
        Person other = scene.pupil(elsewhere, "Otto Other");
        write(other, "x=999");
        write(ann, "x=999");
        await().atMost(SOON).until(() -> work(ann) != null);
        assertThat(seen.getLast().works()).doesNotContainKey(other.id());
    }

    @Test
    void equalAnswersThatDoNotHoldAreOneGroupUntilTheyAreCorrected() {
        write(ann, "x=2 or x=-3");
        write(ben, "{-3, 4/2}");
        write(scene.pupil(schoolClass, "Cleo"), "x=7");
        rooms.beat();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(groups()).singleElement().satisfies(group -> {
                    assertThat(group.answers())
                            .extracting(AnswerGroup.Answer::student)
                            .containsExactly(ann.id(), ben.id());
                    assertThat(group.tex()).isNotEmpty();
                }));
        write(ben, "x=2 or x=3");
        await().atMost(SOON).untilAsserted(() -> assertThat(groups()).isEmpty());
    }

    @Test
    void aGroupStaysTheSameWhenTheOneWhoWroteItFirstGoesOn() {
        write(ann, "x=2 or x=-3");
        write(ben, "{-3, 2}");
        write(scene.pupil(schoolClass, "Cleo"), "x=4/2 or x=-3");
        rooms.beat();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(groups())
                        .singleElement()
                        .satisfies(group -> assertThat(group.answers()).hasSize(3)));
        String key = groups().getFirst().key();
        write(ann, "x=7");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(groups()).singleElement().satisfies(group -> {
                    assertThat(group.answers()).hasSize(2);
                    assertThat(group.key()).isEqualTo(key);
                }));
        rooms.beat();
        write(ann, "{2, -3}");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(groups()).singleElement().satisfies(group -> {
                    assertThat(group.answers()).hasSize(3);
                    assertThat(group.key()).isEqualTo(key);
                }));
    }

    @Test
    void pupilsWithNumbersOfTheirOwnAreOneGroupWhereTheSameSlipGivesTheirAnswers() {
        AssignmentView assignment = scene.assign(teacher, schoolClass, scene.roots());
        for (Person pupil : List.of(ann, ben)) {
            UUID work =
                    practice.workOn(pupil.id(), assignment.id(), scene.roots().id());
            String[] roots = practice.view(pupil.id(), work)
                    .variant()
                    .parts()
                    .getFirst()
                    .expected()
                    .replaceAll("[{} ]", "")
                    .split(",");
            practice.submit(new SubmitAnswer(
                    UUID.randomUUID(), pupil.id(), work, 0, "x=-(%s) or x=-(%s)".formatted(roots[0], roots[1])));
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(groups()).singleElement().satisfies(group -> {
                    assertThat(group.answers()).hasSize(2);
                    assertThat(group.slip()).contains("Sign lost when a bracket became a solution");
                }));
    }

    @Test
    void oneClickWritesUnderEachLineOfAGroupAndCanBeTakenBack() {
        UUID first = write(ann, "x=2 or x=-3");
        UUID second = write(ben, "{-3, 2}");
        await().atMost(SOON).until(() -> groups().size() == 1);
        AnswerGroup group = groups().getFirst();
        Feedback.Sending sending = desk.send(
                schoolClass.id(), new SendFeedback(teacher.id(), group.open(), "Put $-3$ back into the line before."));
        assertThat(sending.pupils()).isEqualTo(2);
        assertThat(lines(ann, first))
                .extracting(GradedLine::feedback)
                .containsExactly(List.of("Put $-3$ back into the line before."));
        assertThat(lines(ben, second).getFirst().feedback()).hasSize(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(groups().getFirst().open()).isEmpty());

        assertThatThrownBy(() -> desk.undo(scene.teacher().id(), sending.id())).isInstanceOf(Refused.class);
        desk.undo(teacher.id(), sending.id());
        assertThat(lines(ann, first).getFirst().feedback()).isEmpty();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(groups().getFirst().open()).hasSize(2));
    }

    @Test
    void whoHasWordsOfATeacherAlreadyGetsNoSecondOnesWithTheGroup() throws Exception {
        UUID first = write(ann, "x=2 or x=-3");
        UUID second = write(ben, "{-3, 2}");
        await().atMost(SOON).until(() -> groups().size() == 1);
        List<UUID> open = groups().getFirst().open();
        desk.send(schoolClass.id(), new SendFeedback(teacher.id(), open.subList(0, 1), "Only for you."));
        SendFeedback words = new SendFeedback(teacher.id(), open, "Put it back.");
        List<Feedback.Sending> sent;
        try (ExecutorService clicks = Executors.newFixedThreadPool(4)) {
            Callable<Feedback.Sending> click = () -> desk.sendFirst(schoolClass.id(), words);
            sent = clicks.invokeAll(Collections.nCopies(4, click)).stream()
                    .filter(done -> done.state() == Future.State.SUCCESS)
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(sent).singleElement().extracting(Feedback.Sending::pupils).isEqualTo(1);
        assertThat(lines(ann, first).getFirst().feedback()).containsExactly("Only for you.");
        assertThat(lines(ben, second).getFirst().feedback()).containsExactly("Put it back.");
        assertThatThrownBy(() -> desk.sendFirst(schoolClass.id(), words))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("practice.feedback.told");
    }

    private List<GradedLine> lines(Person of, UUID work) {
        return practice.view(of.id(), work).parts().getFirst().lines();
    }

    @Test
    void whatWasSentLongAgoStays() {
        UUID work = write(ann, "x=999");
        UUID attempt = lines(ann, work).getFirst().id();
        Feedback.Sending sending =
                desk.send(schoolClass.id(), new SendFeedback(teacher.id(), List.of(attempt), "Look again."));
        jdbc.sql("update practice.feedback set sent_at = sent_at - interval '1 minute' where sending_id = ?")
                .param(sending.id())
                .update();
        assertThatThrownBy(() -> desk.undo(teacher.id(), sending.id())).isInstanceOf(Refused.class);
        assertThat(lines(ann, work).getFirst().feedback()).hasSize(1);
    }

    @Test
    void onlyTeachersOfTheClassSeeItAndWriteAndOnlyToItsPupils() {
        UUID attempt = lines(ann, write(ann, "x=999")).getFirst().id();
        Person stranger = scene.teacher();
        ClassSummary own = scene.schoolClass(stranger);
        assertThatThrownBy(() -> desk.register(stranger.id(), schoolClass.id())).isInstanceOf(NotFound.class);
        SendFeedback words = new SendFeedback(stranger.id(), List.of(attempt), "Hello.");
        assertThatThrownBy(() -> desk.send(schoolClass.id(), words)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.send(own.id(), words)).isInstanceOf(Refused.class);
        jdbc.sql("insert into classroom.co_teacher (class_id, teacher_id, added_at) values (?, ?, now())")
                .params(schoolClass.id(), stranger.id())
                .update();
        assertThat(desk.register(stranger.id(), schoolClass.id()).roster()).hasSize(2);
        assertThat(desk.send(schoolClass.id(), words).pupils()).isOne();
    }

    @Test
    void wordsThatAreMissingOrTooManyAreRefused() {
        assertThatThrownBy(() -> new SendFeedback(teacher.id(), List.of(), " ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new SendFeedback(teacher.id(), List.of(), "a".repeat(501)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoHasSolvedTheWholeSetIsFinishedAndWhoseSetIsGoneIsNot() {
        AssignmentView assignment = scene.assign(teacher, schoolClass, scene.roots());
        UUID work = practice.workOn(ann.id(), assignment.id(), scene.roots().id());
        String answer =
                practice.view(ann.id(), work).variant().parts().getFirst().expected();
        practice.submit(new SubmitAnswer(UUID.randomUUID(), ann.id(), work, 0, answer));
        await().atMost(SOON).untilAsserted(() -> {
            LiveDesk.Register register = desk.register(teacher.id(), schoolClass.id());
            Board board = Board.of(register.roster(), seen.getLast());
            assertThat(board.finished()).containsExactly("Ann");
            assertThat(board.absent()).containsExactly("Ben");
            assertThat(seen.getLast().title(scene.roots().id()))
                    .isEqualTo(scene.roots().title());
        });
    }
}
