package org.stepwise.assignment;

import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.stepwise.practice.ProgressMade;

/** Keeps the class table in step with pupils' work. */
@Component
class ResultRecorder {

    private final MarkLedger ledger;

    ResultRecorder(MarkLedger ledger) {
        this.ledger = ledger;
    }

    @ApplicationModuleListener
    void on(ProgressMade event) {
        UUID assignment = event.assignment();
        if (assignment != null) {
            ledger.record(assignment, event);
        }
    }
}
