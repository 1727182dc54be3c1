package org.stepwise.practice;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stepwise.signals.Signals;

/** Tells every node of what was stored, when it is. */
@Component
class WorkSignals {

    private final Signals signals;

    WorkSignals(Signals signals) {
        this.signals = signals;
    }

    @EventListener
    void on(ProgressMade progress) {
        signals.tell(new WorkChanged(progress.work(), progress.student()).signal());
    }
}
