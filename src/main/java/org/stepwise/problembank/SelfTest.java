package org.stepwise.problembank;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Verdict;

/** Answers every example of a problem over the seeds that all its tests use. */
final class SelfTest {

    static final int SEEDS = 20;

    private final Bank.Entry entry;
    private final List<BankError> errors = new ArrayList<>();

    private SelfTest(Bank.Entry entry) {
        this.entry = entry;
    }

    /** At most one error a field: the first seed that shows it. */
    static List<BankError> of(Bank.Entry entry) {
        SelfTest test = new SelfTest(entry);
        for (long seed = 0; seed < SEEDS && test.errors.isEmpty(); seed++) {
            test.run(seed);
        }
        return test.errors;
    }

    static int examples(Problem problem) {
        return problem.parts().stream()
                .mapToInt(part -> part.accept().size() + part.reject().size())
                .sum();
    }

    private void run(long seed) {
        Variant variant;
        try {
            variant = entry.problem().variant(seed);
        } catch (IllegalArgumentException e) {
            error("parameters", seed, String.valueOf(e.getMessage()));
            return;
        }
        for (int i = 0; i < variant.parts().size(); i++) {
            try {
                run(seed, variant.parts().get(i), "parts[%d]".formatted(i));
            } catch (IllegalArgumentException e) {
                error("parts[%d].answer".formatted(i), seed, String.valueOf(e.getMessage()));
            }
        }
    }

    private void run(long seed, VariantPart part, String field) {
        // The exact value may be the key of a rounded answer, and is then not rounded itself.
        if (part.key().kind() != AnswerKind.DECIMAL_PLACES) {
            expectCorrect(seed, part, part.key().expected(), field + ".answer");
        }
        for (int i = 0; i < part.accept().size(); i++) {
            expectCorrect(seed, part, part.accept().get(i), "%s.examples.accept[%d]".formatted(field, i));
        }
        for (int i = 0; i < part.reject().size(); i++) {
            expectIncorrect(seed, part, part.reject().get(i), "%s.examples.reject[%d]".formatted(field, i));
        }
        part.checks().forEach(check -> foreseen(seed, part, check, field + "."));
    }

    /** It is accepted or turned down as the author says. An answer with several spellings inside speaks for itself there. */
    private void foreseen(long seed, VariantPart part, AnswerCheck check, String prefix) {
        String field = prefix + check.field() + ".answer";
        if (check.accepts()) {
            expectCorrect(seed, part, check.key().expected(), field);
        } else {
            expectIncorrect(seed, part, check.key().expected(), field);
        }
        check.checks().forEach(nested -> foreseen(seed, part, nested, prefix));
    }

    private void expectCorrect(long seed, VariantPart part, String answer, String field) {
        Verdict verdict = part.grade(answer);
        if (!(verdict instanceof Verdict.Correct)) {
            error(
                    field,
                    seed,
                    "'%s' should be accepted for '%s' and is %s: change the example or the key"
                            .formatted(answer, part.key().expected(), describe(verdict)));
        }
    }

    private void expectIncorrect(long seed, VariantPart part, String answer, String field) {
        Verdict verdict = part.grade(answer);
        if (!(verdict instanceof Verdict.Incorrect)) {
            error(
                    field,
                    seed,
                    "'%s' should be turned down for '%s' and is %s: change it or add a constraint"
                            .formatted(answer, part.key().expected(), describe(verdict)));
        }
    }

    private static String describe(Verdict verdict) {
        return verdict.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT) + " ("
                + verdict.message().key() + ")";
    }

    private void error(String field, long seed, String message) {
        errors.add(entry.document().error(field, "seed %d: %s".formatted(seed, message)));
    }
}
