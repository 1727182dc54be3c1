package org.stepwise.assignment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ResultRepository extends JpaRepository<Result, Result.Key> {

    /** Listeners run side by side and events may be told twice or late: the newest state of the work stays. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into assignment.result as r (assignment_id, student_id, problem_id, work_id, solved, tries,
                        help_level, mark, undecided, work_version)
                    values (:assignment, :student, :problem, :work, :solved, :tries, :helpLevel, :mark, :undecided, :version)
                    on conflict (assignment_id, student_id, problem_id) do update
                    set work_id = excluded.work_id, solved = excluded.solved, tries = excluded.tries,
                        help_level = excluded.help_level, mark = excluded.mark, undecided = excluded.undecided,
                        work_version = excluded.work_version
                    where r.work_version <= excluded.work_version
                    """)
    void record(
            UUID assignment,
            UUID student,
            UUID problem,
            UUID work,
            boolean solved,
            int tries,
            int helpLevel,
            BigDecimal mark,
            boolean undecided,
            int version);

    @Query("select r from Result r where r.id.assignmentId = :assignment")
    List<Result> findByAssignment(UUID assignment);

    @Query("select r from Result r where r.id.assignmentId = :assignment and r.id.studentId = :student")
    List<Result> findByStudent(UUID assignment, UUID student);

    /** How many pupils have begun an assignment. */
    record Begun(UUID assignment, long pupils) {}

    @Query(
            "select new org.stepwise.assignment.ResultRepository$Begun(r.id.assignmentId, count(distinct r.id.studentId))"
                    + " from Result r where r.id.assignmentId in :assignments group by r.id.assignmentId")
    List<Begun> countBegun(Collection<UUID> assignments);
}
