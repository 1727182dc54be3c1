package org.stepwise.practice;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AttemptRepository extends JpaRepository<Attempt, UUID> {

    List<Attempt> findByWorkIdOrderByPartIndexAscLineAsc(UUID workId);

    int countByWorkIdAndPartIndex(UUID workId, int partIndex);
}
