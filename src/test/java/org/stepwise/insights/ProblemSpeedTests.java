package org.stepwise.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.figures.ManyLines;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;

/** All that a teacher's pages of the problems read. */
@IntegrationTest
class ProblemSpeedTests {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemSpeedTests.class);

    private final ProblemInsights insights;
    private final ProblemCatalog catalog;
    private final Scene scene;
    private final JdbcTemplate jdbc;

    ProblemSpeedTests(ProblemInsights insights, ProblemCatalog catalog, Scene scene, JdbcTemplate jdbc) {
        this.insights = insights;
        this.catalog = catalog;
        this.scene = scene;
        this.jdbc = jdbc;
    }

    /** 150 pupils at 50 problems each. */
    @Test
    void withThirtyThousandLinesThePageOfOneProblemIsThereInAMoment() {
        Person teacher = scene.teacher();
        List<UUID> pupils = joined(scene.schoolClass(teacher), 150);
        List<UUID> problems = catalog.all().stream().map(Problem::id).limit(50).toList();
        new ManyLines(jdbc).write(pupils, problems);
        InsightQuery query = InsightQuery.of(QueryParameters.fromString(""));
        Duration all = time(
                () -> assertThat(insights.page(teacher.id(), query).items()).hasSize(50));
        Duration one = time(() -> assertThat(insights.problem(teacher.id(), problems.getFirst(), query))
                .satisfies(found -> {
                    assertThat(found.courses()).hasSize(150);
                    assertThat(found.item()).isNotNull();
                    assertThat(found.rungs()).isNotEmpty();
                }));
        LOG.info("30000 lines: page of all problems {}, of one {}", all, one);
        assertThat(one).isLessThan(Duration.ofSeconds(3));
    }

    /** Accounts without a password: opening them takes longer than all that is measured. */
    private List<UUID> joined(ClassSummary schoolClass, int count) {
        List<UUID> pupils = Stream.generate(UUID::randomUUID).limit(count).toList();
        pupils.forEach(pupil -> {
            jdbc.update(
                    "insert into identity.account (id, sign_in_name, display_name, role, password_hash,"
                            + " credential_version, demo, created_at) values (?, ?, ?, 'STUDENT', '', 0, false, now())",
                    pupil,
                    pupil.toString(),
                    "Pupil " + pupil);
            jdbc.update(
                    "insert into classroom.membership (class_id, student_id, joined_at) values (?, ?, now())",
                    schoolClass.id(),
                    pupil);
        });
        return pupils;
    }

    private static Duration time(Runnable action) {
        Instant start = Instant.now();
        action.run();
        return Duration.between(start, Instant.now());
    }
}
