package org.stepwise.authoring.exchange.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.problembank.BankFile;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCheck;
import org.stepwise.problembank.Variant;

/** The variants of a draft over the seeds of the bank's self-test. */
record Trial(List<Variant> variants, Optional<String> obstacle) {

    static final int SEEDS = 20;

    private static final List<String> RIGHT = List.of("1", "2", "3");
    private static final List<String> OTHER = List.of("4", "5", "6", "7");

    /** The draft with these examples in one part, and none that matter in the others. */
    static Trial of(Draft draft, String skill, int part, List<String> accept, List<String> reject) {
        Draft tried = draft;
        for (int i = 0; i < draft.parts().size(); i++) {
            DraftPart each = draft.parts().get(i);
            tried = tried.withPart(
                    i,
                    i == part
                            ? each.withExamples(padded(accept, RIGHT), padded(reject, OTHER))
                            : each.withExamples(RIGHT, OTHER));
        }
        return of(new BankFile("draft.yaml", DraftWriter.write(tried, skill)));
    }

    private static Trial of(BankFile file) {
        ProblemCheck check = ProblemCheck.read(file);
        if (check.problem().isEmpty()) {
            return new Trial(
                    List.of(),
                    Optional.of(
                            check.errors().isEmpty()
                                    ? "?"
                                    : check.errors().getFirst().field() + " "
                                            + check.errors().getFirst().message()));
        }
        Problem problem = check.problem().get();
        List<Variant> variants = new ArrayList<>();
        try {
            for (long seed = 0; seed < SEEDS; seed++) {
                variants.add(problem.variant(seed));
            }
            return new Trial(variants, Optional.empty());
        } catch (IllegalArgumentException e) {
            return new Trial(List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** As many as a file must have: what is added is never looked at. */
    private static List<String> padded(List<String> examples, List<String> padding) {
        List<String> all = new ArrayList<>(examples);
        for (String each : padding) {
            if (all.size() < padding.size()) {
                String padded = "padding " + each;
                all.add(padded);
            }
        }
        return all;
    }
}
