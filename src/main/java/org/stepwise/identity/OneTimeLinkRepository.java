package org.stepwise.identity;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OneTimeLinkRepository extends JpaRepository<OneTimeLink, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from OneTimeLink l where l.tokenHash = :tokenHash")
    Optional<OneTimeLink> findForUpdate(String tokenHash);

    void deleteByRoleAndUsedAtIsNull(Role role);
}
