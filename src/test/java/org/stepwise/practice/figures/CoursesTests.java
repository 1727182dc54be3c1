package org.stepwise.practice.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.IntegrationTest;
import org.stepwise.shared.Message;

@IntegrationTest
class CoursesTests {

    private static final Instant LONG_AGO = Instant.parse("2026-09-01T08:00:00Z");

    private final Courses courses;
    private final WorkTable works;
    private final UUID problem = UUID.randomUUID();

    CoursesTests(Courses courses, JdbcTemplate jdbc) {
        this.courses = courses;
        this.works = new WorkTable(jdbc);
    }

    @Test
    void aCourseHasItsPartsInOrderAndItsTime() {
        UUID pupil = UUID.randomUUID();
        works.begin(pupil, problem, "v1", LONG_AGO)
                .part(2, 3, 0.75, 90)
                .part(1, 0, 1, 150)
                .line(0, "INCORRECT", 30)
                .hint(0, 1, 60)
                .line(0, "CORRECT", 90)
                .line(1, "CORRECT", 150)
                .store();
        Course open = new Course(List.of(new Course.Part(false, 1, 0, 0)), null);
        works.begin(UUID.randomUUID(), problem, "v1", LONG_AGO)
                .part(1, 0, 0, -1)
                .line(0, "INCORRECT", 9)
                .store();
        assertThat(courses.of(new Scope(List.of(pupil), null), problem, "v1"))
                .containsExactly(new Course(
                        List.of(new Course.Part(true, 2, 3, 0.75), new Course.Part(true, 1, 0, 1)),
                        Duration.ofSeconds(150)));
        UUID other = UUID.randomUUID();
        works.begin(other, problem, "v1", LONG_AGO)
                .part(1, 0, 0, -1)
                .line(0, "INCORRECT", 9)
                .store();
        assertThat(courses.of(new Scope(List.of(other), null), problem, "v1")).containsExactly(open);
        assertThat(courses.of(new Scope(List.of(other), null), problem, "v2")).isEmpty();
    }

    @Test
    void slipsAreCountedByPupilsWhicheverWayTheyWereFound() {
        UUID pia = UUID.randomUUID();
        UUID noah = UUID.randomUUID();
        works.begin(pia, problem, "v1", LONG_AGO)
                .part(3, 0, 0, -1)
                .line(0, "INCORRECT", 10, "sign-lost", "working.broken")
                .line(0, "INCORRECT", 20, "sign-lost", "working.broken")
                .line(0, "INCORRECT", 30, null, "problembank.feedback", "Both roots are asked.")
                .line(0, "INCORRECT", 40, null, "working.broken")
                .store();
        works.begin(noah, problem, "v1", LONG_AGO)
                .part(2, 0, 0, -1)
                .line(0, "INCORRECT", 10, "sign-lost", "working.other", "2", "x")
                .line(0, "INCORRECT", 20, null, "slips.one-root", "x")
                .store();
        List<SlipCount> found = courses.slips(new Scope(List.of(pia, noah), null), problem, "v1", 10);
        assertThat(found)
                .containsExactly(
                        new SlipCount("sign-lost", Message.of("working.broken"), 2, 3),
                        new SlipCount(null, Message.of("problembank.feedback", "Both roots are asked."), 1, 1),
                        new SlipCount(null, Message.of("slips.one-root"), 1, 1));
    }
}
