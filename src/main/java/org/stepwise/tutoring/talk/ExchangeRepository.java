package org.stepwise.tutoring.talk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ExchangeRepository extends Repository<Exchange, UUID> {

    Exchange save(Exchange exchange);

    Optional<Exchange> findById(UUID id);

    List<Exchange> findByPupilIdAndWorkIdAndPartIndexOrderByAskedAtAscIdAsc(UUID pupil, UUID work, int part);

    List<Exchange> findByForTeacherTrueAndPupilIdInOrderByAskedAtDesc(Collection<UUID> pupils);

    int countByPupilIdAndAskedAtAfter(UUID pupil, Instant since);
}
