package org.stepwise.practice.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes work as practice stores it, at moments of a test's choice. */
public class WorkTable {

    private final JdbcTemplate jdbc;

    public WorkTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Work that is being written down. */
    public final class Writing {

        private final UUID id = UUID.randomUUID();
        private final UUID pupil;
        private final UUID problem;
        private final String version;
        private final Instant start;
        private final List<Object[]> parts = new ArrayList<>();
        private final List<Object[]> lines = new ArrayList<>();
        private final List<Object[]> hints = new ArrayList<>();
        private Instant latest;
        private boolean solved = true;

        private Writing(UUID pupil, UUID problem, String version, Instant start) {
            this.pupil = pupil;
            this.problem = problem;
            this.version = version;
            this.start = start;
            this.latest = start;
        }

        private Timestamp at(int second) {
            Instant moment = start.plusSeconds(second);
            latest = moment.isAfter(latest) ? moment : latest;
            return Timestamp.from(moment);
        }

        /** @param solvedAt the second, or -1 */
        public Writing part(int tries, int help, double mark, int solvedAt) {
            solved &= solvedAt >= 0;
            parts.add(new Object[] {id, parts.size(), tries, help, mark, solvedAt < 0 ? null : at(solvedAt)});
            return this;
        }

        public Writing line(int part, String verdict, int second) {
            return line(part, verdict, second, null, "grading.correct");
        }

        public Writing line(
                int part, String verdict, int second, @Nullable String slip, String key, String... arguments) {
            lines.add(new Object[] {
                UUID.randomUUID(), id, part, lines.size() + 1, "x", "x", verdict, key, arguments, 0, at(second), slip
            });
            return this;
        }

        public Writing hint(int part, int level, int second) {
            hints.add(new Object[] {id, part, level, at(second)});
            return this;
        }

        public UUID store() {
            jdbc.update(
                    "insert into practice.work (id, student_id, problem_id, problem_version, seed, started_at, touched_at,"
                            + " completed_at, version) values (?, ?, ?, ?, 0, ?, ?, ?, 0)",
                    id,
                    pupil,
                    problem,
                    version,
                    Timestamp.from(start),
                    Timestamp.from(latest),
                    solved ? Timestamp.from(latest) : null);
            jdbc.batchUpdate(
                    "insert into practice.part_progress (work_id, part_index, tries, help_level, mark, solved_at, undecided)"
                            + " values (?, ?, ?, ?, ?, ?, false)",
                    parts);
            jdbc.batchUpdate(
                    "insert into practice.attempt (id, work_id, part_index, line, answer, tex, verdict, message_key,"
                            + " message_arguments, credit, submitted_at, slip) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    lines);
            jdbc.batchUpdate(
                    "insert into practice.hint_given (work_id, part_index, level, given_at) values (?, ?, ?, ?)",
                    hints);
            return id;
        }
    }

    public Writing begin(UUID pupil, UUID problem, String version, Instant start) {
        return new Writing(pupil, problem, version, start);
    }

    /** A solved work of one part with one line, a minute after it was opened. */
    public void scored(UUID pupil, UUID problem, Instant start, double mark) {
        begin(pupil, problem, "v1", start)
                .part(1, 0, mark, 60)
                .line(0, "CORRECT", 60)
                .store();
    }
}
