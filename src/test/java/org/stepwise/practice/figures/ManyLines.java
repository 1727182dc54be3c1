package org.stepwise.practice.figures;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Work of many pupils at many problems, as practice stores it: 4 lines and a hint each, in version {@code v1}. */
public record ManyLines(JdbcTemplate jdbc) {

    public void write(List<UUID> pupils, List<UUID> problems) {
        UUID[] both = Stream.concat(pupils.stream(), problems.stream()).toArray(UUID[]::new);
        jdbc.update("""
            insert into practice.work (id, student_id, problem_id, problem_version, seed, started_at, touched_at, completed_at, version)
            select gen_random_uuid(), p, q, 'v1', 0, now() - interval '9 days', now() - interval '9 days', now() - interval '8 days', 0
            from unnest(cast(? as uuid[])) with ordinality as a (p, i), unnest(cast(? as uuid[])) with ordinality as b (q, j)
            where i <= ? and j > ?
            """, both, both, pupils.size(), pupils.size());
        jdbc.update("""
            insert into practice.part_progress (work_id, part_index, tries, help_level, mark, solved_at, undecided)
            select id, 0, 3, 1, round(cast(random() as numeric), 3), completed_at, false from practice.work where student_id = any(?)
            """, (Object) pupils.toArray(UUID[]::new));
        jdbc.update("""
            insert into practice.attempt (id, work_id, part_index, line, answer, tex, verdict, message_key, message_arguments, credit, submitted_at, slip)
            select gen_random_uuid(), id, 0, n, 'x', 'x', case when n = 4 then 'CORRECT' else 'INCORRECT' end, 'working.broken', '{}', 0,
                started_at + n * interval '70 seconds', 'sign-lost'
            from practice.work, generate_series(1, 4) n where student_id = any(?)
            """, (Object) pupils.toArray(UUID[]::new));
        jdbc.update("""
            insert into practice.hint_given (work_id, part_index, level, given_at)
            select id, 0, 1, started_at + interval '100 seconds' from practice.work where student_id = any(?)
            """, (Object) pupils.toArray(UUID[]::new));
        jdbc.execute("analyze practice.work, practice.part_progress, practice.attempt, practice.hint_given");
    }
}
