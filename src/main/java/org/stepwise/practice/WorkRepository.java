package org.stepwise.practice;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface WorkRepository extends JpaRepository<Work, UUID> {

    Optional<Work> findByIdAndStudentId(UUID id, UUID studentId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Work w where w.id = :id and w.studentId = :studentId")
    Optional<Work> findForUpdate(UUID id, UUID studentId);

    Optional<Work> findByAssignmentIdAndStudentIdAndProblemId(UUID assignmentId, UUID studentId, UUID problemId);

    List<Work> findByAssignmentIdAndProblemIdOrderById(UUID assignmentId, UUID problemId);

    @Query("select w from Work w where w.studentId = :studentId and w.problemId = :problemId"
            + " and w.assignmentId is null order by w.startedAt desc")
    List<Work> findPractice(UUID studentId, UUID problemId);

    /** Practice that is not solved yet, the latest first. */
    List<Work> findByStudentIdAndAssignmentIdIsNullAndCompletedAtIsNullOrderByTouchedAtDesc(UUID studentId, Limit most);

    @Query("select distinct w.problemId from Work w where w.studentId = :studentId and w.completedAt is not null"
            + " and w.problemId in :problems")
    List<UUID> findSolved(UUID studentId, Collection<UUID> problems);

    /** Which variant a pupil has begun. */
    record Begun(UUID student, UUID problem, String version, long seed) {

        Work.ProblemVariant variant() {
            return new Work.ProblemVariant(problem, version, seed);
        }
    }

    @Query("select new org.stepwise.practice.WorkRepository$Begun(w.studentId, w.problemId, w.problemVersion, w.seed)"
            + " from Work w where w.assignmentId = :assignment")
    List<Begun> findBegun(UUID assignment);
}
