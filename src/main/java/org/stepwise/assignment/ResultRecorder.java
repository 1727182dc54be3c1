package org.stepwise.assignment;

import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.stepwise.practice.ProgressMade;

/** Keeps the class table in step with pupils' work. */
@Component
class ResultRecorder {

    private final ResultRepository results;

    ResultRecorder(ResultRepository results) {
        this.results = results;
    }

    @ApplicationModuleListener
    void on(ProgressMade event) {
        UUID assignment = event.assignment();
        if (assignment == null) {
            return;
        }
        results.record(
                assignment,
                event.student(),
                event.problem(),
                event.work(),
                event.solved(),
                event.tries(),
                event.helpLevel(),
                event.mark(),
                event.undecided(),
                event.version());
    }
}
