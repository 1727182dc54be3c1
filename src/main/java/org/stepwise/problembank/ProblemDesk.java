package org.stepwise.problembank;

import java.util.ArrayList;
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

    public ProblemReading read(BankFile file) {
        List<BankError> errors = new ArrayList<>();
        return Bank.problem(file, errors)
                .filter(entry -> Bank.skillsAreKnown(entry, catalog.skills(), errors))
                .<ProblemReading>map(entry -> new ProblemReading.Read(entry.problem()))
                .orElseGet(() -> new ProblemReading.Unreadable(
                        errors.stream().sorted(BankError.BY_PLACE).toList()));
    }

    /** The same trials that {@code ./stepwise bank validate} makes: may take seconds. */
    public List<Trial> trials(Problem problem) {
        return LongStream.range(0, Trial.SEEDS)
                .mapToObj(seed -> SelfTest.trial(problem, seed))
                .toList();
    }
}
