package org.stepwise.liveroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;

/** A hall of pupils: their lines are copies of those of one pupil. */
@IntegrationTest
class LiveRoomLoadTests {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRoomLoadTests.class);
    private static final int PUPILS = 200;
    private static final int READINGS = 20;

    /** Far above what it takes, so that a busy machine does not fail; a query for each pupil would. */
    private static final Duration BOUND = Duration.ofMillis(500);

    private final RoomReader reader;
    private final PracticeService practice;
    private final Scene scene;
    private final JdbcClient jdbc;

    LiveRoomLoadTests(RoomReader reader, PracticeService practice, Scene scene, JdbcClient jdbc) {
        this.reader = reader;
        this.practice = practice;
        this.scene = scene;
        this.jdbc = jdbc;
    }

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

    @Test
    void aHallOfPupilsIsReadInAFractionOfASecond() {
        ClassSummary schoolClass = scene.schoolClass(scene.teacher());
        fill(schoolClass);
        Set<UUID> pupils = reader.members(schoolClass.id());
        RoomSnapshot room = reader.read(pupils, null, List.of());
        assertThat(room.works()).hasSize(PUPILS);
        assertThat(room.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.answers()).hasSize(PUPILS));
        Duration whole = median(() -> reader.read(pupils, null, List.of()));
        Duration one =
                median(() -> reader.read(pupils, room, List.of(pupils.iterator().next())));
        LOG.warn("{} pupils: read whole in {} ms, one of them in {} ms", PUPILS, whole.toMillis(), one.toMillis());
        assertThat(whole).isLessThan(BOUND);
        assertThat(one).isLessThan(BOUND);
    }

    private static Duration median(Runnable reading) {
        List<Duration> taken = new ArrayList<>();
        for (int i = 0; i < READINGS; i++) {
            long start = System.nanoTime();
            reading.run();
            taken.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return taken.stream().sorted().toList().get(READINGS / 2);
    }
}
