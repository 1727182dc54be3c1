package org.stepwise.authoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PublishedRepository extends JpaRepository<Published, Published.Key> {

    @Query("select p from Published p where p.id.problemId = :problem order by p.id.number desc")
    List<Published> ofProblem(UUID problem);

    @Query("select p from Published p where p.id.problemId = :problem order by p.id.number desc limit 1")
    Optional<Published> latest(UUID problem);

    @Query("""
            select p from Published p where p.id.problemId = :problem and p.textVersion = :version
            order by p.id.number desc limit 1""")
    Optional<Published> version(UUID problem, String version);

    /** The latest of each of these problems. */
    @Query("""
            select p from Published p where p.id.problemId in :problems
            and p.id.number = (select max(q.id.number) from Published q where q.id.problemId = p.id.problemId)""")
    List<Published> latestOf(Collection<UUID> problems);
}
