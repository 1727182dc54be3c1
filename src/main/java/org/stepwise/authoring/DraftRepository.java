package org.stepwise.authoring;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DraftRepository extends JpaRepository<Draft, UUID> {

    /** A teacher's own, and what colleagues share. */
    @Query("select d from Draft d where d.ownerId = :teacher or d.shared = true order by d.savedAt desc")
    List<Draft> seenBy(UUID teacher);
}
