package org.stepwise.practice.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.stepwise.practice.SlipName;
import org.stepwise.shared.Message;

/** One version of one problem, pupil by pupil. */
@Service
public class Courses {

    private static final String ONE = " and f.problem_id = :problem and f.problem_version = :version";

    private static final String COURSES =
            FirstWorks.FIRST + FirstWorks.SPENT + """
            select array_agg(p.solved_at is not null order by p.part_index) as solved,
                array_agg(p.tries order by p.part_index) as tries,
                array_agg(p.help_level order by p.part_index) as help,
                array_agg(cast(p.mark as float8) order by p.part_index) as marks,
                cast(min(s.seconds) as float8) as seconds
            from first f join practice.part_progress p on p.work_id = f.id left join spent s on s.work_id = f.id
            where true""" + ONE + " group by f.id order by min(f.started_at), f.id";

    /** What {@link SlipName#slip} says of each line, counted where the lines are. */
    private static final String SLIPS = FirstWorks.FIRST + """
            select a.slip, min(a.message_key) as key,
                case when a.slip is null and a.message_key = :foreseen then a.message_arguments
                    else '{}' end as arguments,
                count(distinct f.student_id) as pupils, count(*) as lines
            from first f join practice.attempt a on a.work_id = f.id
            where (a.slip is not null or a.message_key = :foreseen or a.message_key like any(cast(:told as text[])))""" + ONE + """

            group by a.slip, case when a.slip is null then a.message_key end, arguments
            order by pupils desc, lines desc, key limit :most
            """;

    private final JdbcClient jdbc;

    Courses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The earliest first. */
    public List<Course> of(Scope scope, UUID problem, String version) {
        return scope.in(jdbc.sql(COURSES))
                .param("problem", problem)
                .param("version", version)
                .query((row, number) -> course(row))
                .list();
    }

    /** What most pupils met comes first. */
    public List<SlipCount> slips(Scope scope, UUID problem, String version, int most) {
        return scope.in(jdbc.sql(SLIPS))
                .param("problem", problem)
                .param("version", version)
                .param("most", most)
                .param("foreseen", SlipName.FORESEEN)
                .param("told", SlipName.SLIPS.stream().map(start -> start + "%").toArray(String[]::new))
                .query((row, number) -> new SlipCount(
                        row.getString("slip"),
                        new Message(row.getString("key"), arguments(row)),
                        row.getInt("pupils"),
                        row.getInt("lines")))
                .list();
    }

    private static List<String> arguments(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("arguments").getArray());
    }

    private static Course course(ResultSet row) throws SQLException {
        Boolean[] solved = (Boolean[]) row.getArray("solved").getArray();
        Integer[] tries = (Integer[]) row.getArray("tries").getArray();
        Integer[] help = (Integer[]) row.getArray("help").getArray();
        Double[] marks = (Double[]) row.getArray("marks").getArray();
        List<Course.Part> parts = new ArrayList<>();
        for (int i = 0; i < solved.length; i++) {
            parts.add(new Course.Part(solved[i], tries[i], help[i], marks[i]));
        }
        Optional<Double> seconds = Optional.ofNullable(row.getObject("seconds", Double.class));
        return new Course(
                parts,
                seconds.map(some -> Duration.ofMillis(Math.round(some * 1000))).orElse(null));
    }
}
