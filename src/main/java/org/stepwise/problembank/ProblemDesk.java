package org.stepwise.problembank;

import java.util.List;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Reads and tries problems that are not files of the bank, by the bank's rules. */
@Component
public class ProblemDesk {

    private final ProblemCatalog catalog;

    ProblemDesk(ProblemCatalog catalog) {
        this.catalog = catalog;
    }

    public ProblemCheck read(BankFile file) {
        return ProblemCheck.read(file, catalog.skills());
    }

    /** The same trials that {@code ./stepwise bank validate} makes: may take seconds. */
    public List<Trial> trials(Problem problem) {
        return LongStream.range(0, Trial.SEEDS)
                .mapToObj(seed -> SelfTest.trial(problem, seed))
                .toList();
    }
}
