package org.stepwise.tutoring.talk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExchangeRepository extends Repository<Exchange, UUID> {

    Exchange save(Exchange exchange);

    Optional<Exchange> findById(UUID id);

    List<Exchange> findByPupilIdAndWorkIdAndPartIndexAndReplacedFalseOrderByAskedAtAscIdAsc(
            UUID pupil, UUID work, int part);

    List<Exchange> findByForTeacherTrueAndPupilIdInOrderByAskedAtDesc(Collection<UUID> pupils);

    @Query("select e.askedAt from Exchange e where e.pupilId in :pupils and e.askedAt > :since order by e.askedAt")
    List<Instant> findTimes(Collection<UUID> pupils, Instant since);

    @Modifying
    @Query("""
            update Exchange e set e.touchedAt = :now, e.state = :state
            where e.id = :id and e.state in (org.stepwise.tutoring.talk.Answer.State.WAITING, org.stepwise.tutoring.talk.Answer.State.WRITING)""")
    void touch(UUID id, Answer.State state, Instant now);

    @Query(nativeQuery = true, value = """
            select distinct cast(work_id as varchar) from tutoring.exchange
            where pupil_id = :pupil and not replaced and words @@ to_tsquery('simple', :words)""")
    List<String> search(UUID pupil, String words);
}
