package org.stepwise.assignment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AssignmentRepository extends JpaRepository<Assignment, UUID> {

    List<Assignment> findByClassIdInOrderByAssignedAtDesc(Collection<UUID> classIds);

    /** Those of these classes with the problem in another version, without what was taken back; the newest first. */
    @Query("""
            select a from Assignment a join a.problems p
            where p.problem = :problem and p.version <> :version and a.classId in :classes and a.withdrawnAt is null
            order by a.assignedAt desc""")
    List<Assignment> withOtherVersion(UUID problem, String version, Collection<UUID> classes);

    /** Without what was taken back; the newest first. */
    @Query("""
            select a.title from Assignment a join a.groups g
            where g = :group and a.withdrawnAt is null order by a.assignedAt desc""")
    List<String> titlesMeantFor(UUID group);
}
