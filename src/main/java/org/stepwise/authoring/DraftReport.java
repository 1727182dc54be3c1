package org.stepwise.authoring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.BankError;
import org.stepwise.problembank.Oddity;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Trial;
import org.stepwise.shared.Message;

/**
 * What a look at a draft has shown.
 *
 * @param problem null while it cannot be read
 * @param errors why it cannot be read; or formulas that cannot be set, where it can
 * @param trials of all seeds, in order; none while it cannot be read
 * @param odd variants that are another task than their siblings; they do not keep it from being published
 */
record DraftReport(@Nullable Problem problem, List<BankError> errors, List<Trial> trials, List<Oddity> odd) {

    static DraftReport unknown() {
        return new DraftReport(
                null,
                List.of(new BankError(
                        "draft", 1, "", "could not be tried: change it", Message.of("authoring.unknown"))),
                List.of(),
                List.of());
    }

    boolean holds() {
        return problem != null && errors.isEmpty() && failing().isEmpty();
    }

    /** Why variants do not work. */
    List<FailureCause> causes() {
        return FailureCause.in(trials);
    }

    Optional<Trial> failing() {
        return trials.stream().filter(trial -> !trial.holds()).findFirst();
    }

    long failures() {
        return trials.stream().filter(trial -> !trial.holds()).count();
    }
}
