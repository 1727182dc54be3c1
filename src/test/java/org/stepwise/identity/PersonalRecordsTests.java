package org.stepwise.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.shared.NotFound;

@IntegrationTest
class PersonalRecordsTests {

    private final PersonalRecords records;
    private final Scene scene;
    private final JdbcClient jdbc;

    PersonalRecordsTests(PersonalRecords records, Scene scene, JdbcClient jdbc) {
        this.records = records;
        this.scene = scene;
        this.jdbc = jdbc;
    }

    private int left(String table, String condition) {
        return jdbc.sql("select count(*) from %s where %s".formatted(table, condition))
                .query(Integer.class)
                .single();
    }

    @Test
    void whatARequestUnderWayWroteAfterwardsGoesTooAndNoEventWritesItAnew() {
        ClassSummary schoolClass = scene.schoolClass(scene.teacher());
        UUID pupil = scene.pupil(schoolClass).id();
        records.erase(pupil);
        jdbc.sql("insert into classroom.membership (class_id, student_id, joined_at) values (?, ?, now())")
                .params(schoolClass.id(), pupil)
                .update();
        jdbc.sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
                        values (?, 'a listener', 'an event', ?, now())""")
                .params(UUID.randomUUID(), "{\"student\":\"" + pupil + "\"}")
                .update();
        records.eraseLatecomers(pupil);
        assertThat(left("classroom.membership", "student_id = '" + pupil + "'")).isZero();
        assertThat(left("event_publication", "serialized_event like '%" + pupil + "%'"))
                .isZero();
    }

    @Test
    void teachersAndWhoIsGoneAreNotErased() {
        Person teacher = scene.teacher();
        assertThatThrownBy(() -> records.erase(teacher.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> records.export(teacher.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> records.erase(Scene.stranger())).isInstanceOf(NotFound.class);
        assertThat(left("identity.account", "id = '" + teacher.id() + "'")).isOne();
    }
}
