package org.stepwise.practice.figures;

/** The beginnings of queries over first works, as the module stores work. */
final class FirstWorks {

    /**
     * {@code first}: of each pupil, problem and version the first work in which something happened, if it was begun in time.
     * Takes {@code pupils} and {@code since}.
     */
    static final String FIRST = """
            with first as materialized (
                select * from (
                    select distinct on (w.student_id, w.problem_id, w.problem_version) w.*
                    from practice.work w
                    where w.student_id = any(:pupils)
                        and (exists (select from practice.attempt a where a.work_id = w.id)
                            or exists (select from practice.hint_given h where h.work_id = w.id))
                    order by w.student_id, w.problem_id, w.problem_version, w.started_at, w.id) begun
                where started_at >= :since)
            """;

    /**
     * {@code spent}: of each first work that was solved the seconds from opening to solved. A line or a hint is a sign that
     * the pupil is there; where none came for more than ten minutes, that time is left out as a break.
     */
    static final String SPENT = spent("first");

    /** {@code spent} of some of the first works. */
    static String spent(String works) {
        return """
            , sign as (
                select id as work_id, started_at as at from %1$s where completed_at is not null
                union all select a.work_id, a.submitted_at from practice.attempt a join %1$s f on f.id = a.work_id
                    where a.submitted_at <= f.completed_at
                union all select h.work_id, h.given_at from practice.hint_given h join %1$s f on f.id = h.work_id
                    where h.given_at <= f.completed_at),
            gap as (select work_id, at - lag(at) over (partition by work_id order by at) as gap from sign),
            spent as (
                select work_id, sum(extract(epoch from gap)) as seconds from gap
                where gap <= interval '10 minutes' group by work_id)
            """.formatted(works);
    }

    private FirstWorks() {}
}
