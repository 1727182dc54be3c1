package org.stepwise.identity;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, UUID> {

    /** Until the end of the transaction nobody else gets past this for the same name. */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtext(:name)) as text)", nativeQuery = true)
    String lock(String name);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> findForUpdate(UUID id);

    Optional<Account> findBySignInName(String signInName);

    @Query("select a.signInName from Account a where a.signInName like concat(:stem, '%')")
    List<String> signInNamesStartingWith(String stem);

    List<Account> findBySignInNameIn(Collection<String> signInNames);

    List<Account> findByIdIn(Collection<UUID> ids);

    List<Account> findByRoleInOrderByDisplayName(Collection<Role> roles);

    boolean existsByRole(Role role);

    boolean existsByDemoTrueAndClosedAtIsNull();

    long countByRoleAndClosedAtIsNull(Role role);
}
