package org.stepwise.practice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionRepository extends JpaRepository<Decision, UUID> {

    List<Decision> findByAttemptIdIn(Collection<UUID> attempts);

    @Query("select d from Decision d, Attempt a where d.attemptId = a.id and a.workId = :work")
    List<Decision> findByWork(UUID work);
}
