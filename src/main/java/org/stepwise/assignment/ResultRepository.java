package org.stepwise.assignment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ResultRepository extends JpaRepository<Result, Result.Key> {

    @Query("select r from Result r where r.id.assignmentId = :assignment")
    List<Result> findByAssignment(UUID assignment);

    @Query("select r from Result r where r.id.assignmentId = :assignment and r.id.studentId = :student")
    List<Result> findByStudent(UUID assignment, UUID student);

    @Query("select r from Result r where r.id.assignmentId in :assignments and r.id.studentId = :student")
    List<Result> findByStudent(Collection<UUID> assignments, UUID student);

    /** How many pupils have begun an assignment. */
    record Begun(UUID assignment, long pupils) {}

    @Query(
            "select new org.stepwise.assignment.ResultRepository$Begun(r.id.assignmentId, count(distinct r.id.studentId))"
                    + " from Result r where r.id.assignmentId in :assignments group by r.id.assignmentId")
    List<Begun> countBegun(Collection<UUID> assignments);

    @Query("select r from Result r where r.id.assignmentId in :assignments")
    List<Result> findByAssignments(Collection<UUID> assignments);
}
