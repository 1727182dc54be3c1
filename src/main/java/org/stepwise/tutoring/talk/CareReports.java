package org.stepwise.tutoring.talk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What pupils wrote that a teacher should see, as far as the school has it shown. Whose teacher asks is for the caller to know. */
@Service
public class CareReports {

    private final ExchangeRepository exchanges;

    CareReports(ExchangeRepository exchanges) {
        this.exchanges = exchanges;
    }

    /** The newest first. */
    public List<CareReport> of(Collection<UUID> pupils) {
        return pupils.isEmpty()
                ? List.of()
                : exchanges.findByForTeacherTrueAndPupilIdInOrderByAskedAtDesc(pupils).stream()
                        .flatMap(exchange -> exchange.report().stream())
                        .toList();
    }
}
