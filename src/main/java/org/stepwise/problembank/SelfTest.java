package org.stepwise.problembank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Grading;
import org.stepwise.grading.UnusableKey;
import org.stepwise.grading.Verdict;

/** Answers every example of a problem over the seeds that all its tests use. */
final class SelfTest {

    private final List<Finding> findings = new ArrayList<>();

    /** At most one error a field: the first seed that shows it. */
    static List<BankError> of(Bank.Entry entry) {
        for (long seed = 0; seed < Trial.SEEDS; seed++) {
            Trial trial = trial(entry.problem(), seed);
            if (!trial.holds()) {
                return trial.findings().stream()
                        .map(finding -> entry.document()
                                .error(finding.field(), "seed %d: %s".formatted(trial.seed(), finding.sentence())))
                        .toList();
            }
        }
        return List.of();
    }

    static int examples(Problem problem) {
        return problem.parts().stream()
                .mapToInt(part -> part.accept().size() + part.reject().size())
                .sum();
    }

    static Trial trial(Problem problem, long seed) {
        SelfTest test = new SelfTest();
        Map<String, String> values = Map.of();
        try {
            values = problem.values(seed);
            Variant variant = problem.tried(seed);
            test.run(variant);
            return new Trial(seed, values, variant, test.findings);
        } catch (IllegalArgumentException e) {
            return new Trial(seed, values, null, List.of(Finding.NoVariant.of("parameters", e)));
        }
    }

    private void run(Variant variant) {
        for (int i = 0; i < variant.parts().size(); i++) {
            String field = "parts[%d]".formatted(i);
            try {
                run(variant.parts().get(i), field);
            } catch (IllegalArgumentException e) {
                findings.add(Finding.NoVariant.of(unusable(variant.parts().get(i), field, e), e));
            }
        }
    }

    /** The field of the key that nothing can be compared with: any answer shows which it is. */
    private static String unusable(VariantPart part, String field, IllegalArgumentException thrown) {
        if (thrown instanceof UnusableKey key && key.reason().key().startsWith("grading.key.option.")) {
            return field + ".option";
        }
        return all(part.checks())
                .filter(check -> !isUsable(check.key()))
                .map(check -> "%s.%s.answer".formatted(field, check.field()))
                .findFirst()
                .orElse(field + ".answer");
    }

    private static Stream<AnswerCheck> all(List<AnswerCheck> checks) {
        return checks.stream().flatMap(check -> Stream.concat(Stream.of(check), all(check.checks())));
    }

    private static boolean isUsable(AnswerKey key) {
        try {
            Grading.judge(key, "0");
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void run(VariantPart part, String field) {
        // The exact value may be the key of a rounded answer, and is then not rounded itself.
        if (part.key().kind() != AnswerKind.DECIMAL_PLACES) {
            expectCorrect(part, part.key().expected(), field + ".answer");
        }
        for (int i = 0; i < part.accept().size(); i++) {
            expectCorrect(part, part.accept().get(i), "%s.examples.accept[%d]".formatted(field, i));
        }
        for (int i = 0; i < part.reject().size(); i++) {
            expectIncorrect(part, part.reject().get(i), "%s.examples.reject[%d]".formatted(field, i));
        }
        part.checks().forEach(check -> foreseen(part, check, field + "."));
    }

    /** It is accepted or turned down as the author says, also inside another check. */
    private void foreseen(VariantPart part, AnswerCheck check, String prefix) {
        String field = prefix + check.field() + ".answer";
        if (check.accepts()) {
            expectCorrect(part, check.key().expected(), field);
        } else {
            expectIncorrect(part, check.key().expected(), field);
        }
        check.checks().forEach(nested -> foreseen(part, nested, prefix));
    }

    private void expectCorrect(VariantPart part, String answer, String field) {
        Verdict verdict = part.grade(answer);
        if (!(verdict instanceof Verdict.Correct)) {
            findings.add(new Finding.NotAccepted(field, answer, part.key().expected(), verdict));
        }
    }

    private void expectIncorrect(VariantPart part, String answer, String field) {
        Verdict verdict = part.grade(answer);
        if (!(verdict instanceof Verdict.Incorrect)) {
            findings.add(new Finding.NotTurnedDown(field, answer, part.key().expected(), verdict));
        }
    }
}
