package org.stepwise.authoring;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stepwise.problembank.BankFile;
import org.stepwise.problembank.Oddities;
import org.stepwise.problembank.ProblemDesk;
import org.stepwise.problembank.ProblemReading;
import org.stepwise.problembank.Trial;

/** Reads a draft and tries it with all seeds, as {@code ./stepwise bank validate} does. */
@Component
class DraftTrial {

    private final ProblemDesk desk;

    DraftTrial(ProblemDesk desk) {
        this.desk = desk;
    }

    /** May take seconds. */
    DraftReport of(String text) {
        return switch (desk.read(new BankFile("draft", text))) {
            case ProblemReading.Unreadable(var errors) -> new DraftReport(null, errors, List.of(), List.of());
            case ProblemReading.Read(var problem) -> {
                List<Trial> trials = desk.trials(problem);
                yield new DraftReport(problem, List.of(), trials, Oddities.in(trials));
            }
        };
    }
}
