package org.stepwise.practice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AttemptRepository extends JpaRepository<Attempt, UUID> {

    List<Attempt> findByWorkIdOrderByPartIndexAscLineAsc(UUID workId);

    /** Lines of these pupils without a teacher's word, the oldest first; in these assignments or outside of any. */
    @Query("select a from Attempt a, Work w where a.workId = w.id and w.studentId in :students"
            + " and (w.assignmentId is null or w.assignmentId in :assignments)"
            + " and a.verdict in (org.stepwise.practice.Judgement.UNDECIDED, org.stepwise.practice.Judgement.ASIDE)"
            + " and not exists (select d from Decision d where d.attemptId = a.id) order by a.submittedAt, a.id")
    List<Attempt> findOpen(Collection<UUID> students, Collection<UUID> assignments);

    /** Lines of a part that may be its answer and wait for a teacher's word. */
    @Query("select a from Attempt a where a.workId = :work and a.partIndex = :part"
            + " and a.verdict = org.stepwise.practice.Judgement.UNDECIDED"
            + " and not exists (select d from Decision d where d.attemptId = a.id)")
    List<Attempt> findOpenIn(UUID work, int part);

    boolean existsByWorkId(UUID workId);

    int countByWorkIdAndPartIndex(UUID workId, int partIndex);
}
