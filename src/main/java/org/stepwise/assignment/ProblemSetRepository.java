package org.stepwise.assignment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProblemSetRepository extends JpaRepository<ProblemSet, UUID> {

    List<ProblemSet> findByTeacherIdOrderByCreatedAtDesc(UUID teacherId);

    Optional<ProblemSet> findByIdAndTeacherId(UUID id, UUID teacherId);
}
