package org.stepwise.liveroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.grading.AnswerKey;
import org.stepwise.identity.Person;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.problembank.ProblemCatalog;

/** A hall of pupils: their lines are copies of those of one pupil. */
@IntegrationTest
class LiveRoomLoadTests {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRoomLoadTests.class);
    private static final int PUPILS = 200;
    private static final int READINGS = 20;

    /** Far above what it takes, so that a busy machine does not fail; a query for each pupil would. */
    private static final Duration BOUND = Duration.ofMillis(500);

    /** The algebra of all the pairs takes many times as long. */
    private static final Duration COLD = Duration.ofSeconds(2);

    private final RoomReader reader;
    private final ProblemCatalog catalog;
    private final PracticeService practice;
    private final Scene scene;
    private final JdbcClient jdbc;

    LiveRoomLoadTests(
            RoomReader reader, ProblemCatalog catalog, PracticeService practice, Scene scene, JdbcClient jdbc) {
        this.reader = reader;
        this.catalog = catalog;
        this.practice = practice;
        this.scene = scene;
        this.jdbc = jdbc;
    }

    /** The pupils of a hall, each with a copy of the first one's lines. */
    private void fill(ClassSummary schoolClass) {
        Person first = scene.pupil(schoolClass);
        UUID work = practice.practise(first.id(), scene.roots().id());
        for (String line : List.of("(x-2)(x-3)=0", "x=2 or x=-3", "x=-2 or x=3", "x=999", "x=2", "{-3, 2}")) {
            practice.submit(new SubmitAnswer(UUID.randomUUID(), first.id(), work, 0, line));
        }
        for (int i = 1; i < PUPILS; i++) {
            UUID student = UUID.randomUUID();
            UUID copy = UUID.randomUUID();
            jdbc.sql("insert into classroom.membership (class_id, student_id, joined_at) values (?, ?, now())")
                    .params(schoolClass.id(), student)
                    .update();
            jdbc.sql("""
                            insert into practice.work select (jsonb_populate_record(w, jsonb_build_object(
                                'id', cast(? as text), 'student_id', cast(? as text)))).* from practice.work w where id = ?""").params(copy.toString(), student.toString(), work).update();
            jdbc.sql("""
                            insert into practice.part_progress select (jsonb_populate_record(p, jsonb_build_object(
                                'work_id', cast(? as text)))).* from practice.part_progress p where work_id = ?""").params(copy.toString(), work).update();
            jdbc.sql("""
                            insert into practice.attempt select (jsonb_populate_record(a, jsonb_build_object(
                                'id', gen_random_uuid(), 'work_id', cast(? as text)))).* from practice.attempt a where work_id = ?""").params(copy.toString(), work).update();
        }
    }

    /** Two pupils have each answer, written in two ways; no two pairs have the same. */
    private void differ(ClassSummary schoolClass) {
        jdbc.sql("""
                        with numbered as (
                            select a.id, row_number() over (order by a.id) - 1 as number
                            from practice.attempt a join practice.work w on w.id = a.work_id
                            join classroom.membership m on m.student_id = w.student_id
                            where m.class_id = ? and a.line = 6)
                        update practice.attempt a set answer = case when number % 2 = 0
                                then 'x=' || (number / 2 + 10) || ' or x=-3'
                                else '{-3, ' || (number / 2 + 10) * 2 || '/2}' end
                        from numbered where numbered.id = a.id""").param(schoolClass.id()).update();
    }

    private ClassSummary hall() {
        ClassSummary schoolClass = scene.schoolClass(scene.teacher());
        fill(schoolClass);
        return schoolClass;
    }

    @Test
    void aHallOfPupilsIsReadInAFractionOfASecond() {
        Set<UUID> pupils = reader.members(hall().id());
        AnswerGroups groups = reader.groups();
        RoomSnapshot room = reader.read(groups, pupils, null, List.of());
        assertThat(room.works()).hasSize(PUPILS);
        assertThat(room.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.answers()).hasSize(PUPILS));
        measure("with one answer", groups, pupils, room);
    }

    @Test
    void howeverManyDifferentAnswersThereAreNoReadingTakesLongAndEachPairIsComparedOnce() {
        ClassSummary schoolClass = hall();
        differ(schoolClass);
        Set<UUID> pupils = reader.members(schoolClass.id());
        AtomicInteger compared = new AtomicInteger();
        AnswerGroups groups = new AnswerGroups(catalog, new SameAnswers() {
            @Override
            boolean same(AnswerKey key, String first, String other) {
                compared.incrementAndGet();
                return super.same(key, first, other);
            }
        });
        List<Duration> cold = new ArrayList<>();
        long start = System.nanoTime();
        cold.add(time(() -> reader.read(groups, pupils, null, List.of())));
        RoomSnapshot first = reader.read(groups, pupils, null, List.of());
        while (!groups.isComplete()) {
            cold.add(time(() -> reader.read(groups, pupils, first, List.of())));
        }
        Duration all = Duration.ofNanos(System.nanoTime() - start);
        LOG.warn(
                "{} pupils with {} answers: {} comparisons in {} readings, {} ms; the longest reading {} ms",
                PUPILS,
                PUPILS / 2,
                compared,
                cold.size() + 1,
                all.toMillis(),
                cold.stream().max(Comparator.naturalOrder()).orElseThrow().toMillis());
        assertThat(cold).allSatisfy(reading -> assertThat(reading).isLessThan(COLD));
        RoomSnapshot room = reader.read(groups, pupils, null, List.of());
        assertThat(room.groups())
                .hasSize(PUPILS / 2)
                .allSatisfy(group -> assertThat(group.answers()).hasSize(2));
        int once = compared.get();
        assertThat(once).isLessThan(PUPILS * PUPILS / 2);
        measure("with a hundred answers", groups, pupils, room);
        assertThat(compared).hasValue(once);
    }

    private void measure(String which, AnswerGroups groups, Set<UUID> pupils, RoomSnapshot room) {
        Duration whole = median(() -> reader.read(groups, pupils, null, List.of()));
        Duration one = median(() ->
                reader.read(groups, pupils, room, List.of(pupils.iterator().next())));
        LOG.warn(
                "{} pupils {}: read whole in {} ms, one of them in {} ms",
                PUPILS,
                which,
                whole.toMillis(),
                one.toMillis());
        assertThat(whole).isLessThan(BOUND);
        assertThat(one).isLessThan(BOUND);
    }

    private static Duration time(Runnable reading) {
        long start = System.nanoTime();
        reading.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Duration median(Runnable reading) {
        List<Duration> taken = new ArrayList<>();
        for (int i = 0; i < READINGS; i++) {
            taken.add(time(reading));
        }
        return taken.stream().sorted().toList().get(READINGS / 2);
    }
}
