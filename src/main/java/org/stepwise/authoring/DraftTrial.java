package org.stepwise.authoring;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stepwise.problembank.BankError;
import org.stepwise.problembank.BankFile;
import org.stepwise.problembank.Finding;
import org.stepwise.problembank.Oddities;
import org.stepwise.problembank.ProblemCheck;
import org.stepwise.problembank.ProblemDesk;
import org.stepwise.problembank.Trial;

/** Reads a draft and tries it with all seeds, as {@code ./stepwise bank validate} does. */
@Component
class DraftTrial {

    private static final String DRAFT = "draft";

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    private final ProblemDesk desk;

    DraftTrial(ProblemDesk desk) {
        this.desk = desk;
    }

    /** One draft at a time for all teachers, so that pupils come first. */
    DraftReport inTurn(String text) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            return of(text);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    /** May take seconds. */
    DraftReport of(String text) {
        ProblemCheck check = desk.read(new BankFile(DRAFT, text));
        return check.problem()
                .map(problem -> {
                    List<Trial> trials = desk.trials(problem);
                    List<BankError> unset = check.errors();
                    return everywhere(trials)
                            .map(found -> unreadable(Stream.concat(Stream.of(found), unset.stream())
                                    .toList()))
                            .orElseGet(() -> new DraftReport(problem, inOrder(unset), trials, Oddities.in(trials)));
                })
                .orElseGet(() -> unreadable(check.errors()));
    }

    /** In the order of the form; one thing to say of a field is enough. */
    private static List<BankError> inOrder(List<BankError> errors) {
        Map<String, BankError> first = errors.stream()
                .sorted(Comparator.comparingInt(error -> DraftTree.rank(error.field())))
                .collect(Collectors.toMap(
                        BankError::field, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return List.copyOf(first.values());
    }

    private static DraftReport unreadable(List<BankError> errors) {
        return new DraftReport(null, inOrder(errors), List.of(), List.of());
    }

    /** What keeps every variant from being made has nothing to do with the numbers. */
    private static Optional<BankError> everywhere(List<Trial> trials) {
        List<FailureCause> causes = FailureCause.in(trials);
        return causes.size() == 1
                        && causes.getFirst().trials().size() == trials.size()
                        && causes.getFirst().example() instanceof Finding.NoVariant none
                ? Optional.of(new BankError(DRAFT, 1, none.field(), none.sentence(), none.words()))
                : Optional.empty();
    }
}
