package org.stepwise.assignment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ResultRepository extends JpaRepository<Result, Result.Key> {

    @Query("select r from Result r where r.id.assignmentId = :assignment")
    List<Result> findByAssignment(UUID assignment);

    @Query("select r from Result r where r.id.assignmentId = :assignment and r.id.studentId = :student")
    List<Result> findByStudent(UUID assignment, UUID student);
}
