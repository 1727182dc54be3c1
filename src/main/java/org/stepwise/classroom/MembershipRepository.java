package org.stepwise.classroom;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MembershipRepository extends JpaRepository<Membership, Membership.Key> {

    @Query("select m from Membership m where m.id.classId = :classId order by m.joinedAt")
    List<Membership> findByClass(UUID classId);

    @Query("select count(m) from Membership m where m.id.classId = :classId")
    int countByClass(UUID classId);
}
