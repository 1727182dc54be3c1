package org.stepwise.authoring;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stepwise.problembank.BankFile;
import org.stepwise.problembank.Oddities;
import org.stepwise.problembank.ProblemCheck;
import org.stepwise.problembank.ProblemDesk;
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
        ProblemCheck check = desk.read(new BankFile("draft", text));
        return check.problem()
                .map(problem -> {
                    List<Trial> trials = desk.trials(problem);
                    return new DraftReport(problem, List.of(), trials, Oddities.in(trials));
                })
                .orElseGet(() -> new DraftReport(null, check.errors(), List.of(), List.of()));
    }
}
