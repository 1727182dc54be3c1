package org.stepwise.practice;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface HintGivenRepository extends JpaRepository<HintGiven, HintGiven.Key> {

    @Query("select h from HintGiven h where h.id.workId = :workId order by h.id.partIndex, h.id.level")
    List<HintGiven> findByWork(UUID workId);
}
