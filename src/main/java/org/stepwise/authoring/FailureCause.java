package org.stepwise.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.problembank.Finding;
import org.stepwise.problembank.Trial;

/**
 * Why some variants do not work: the same is found at the same field.
 *
 * @param example as the first of them shows it
 * @param trials of the variants, in order of their seeds; one may stand under several causes
 */
record FailureCause(Finding example, List<Trial> trials) {

    /** In the order in which they show themselves. */
    static List<FailureCause> in(List<Trial> trials) {
        Map<String, FailureCause> causes = new LinkedHashMap<>();
        for (Trial trial : trials) {
            for (Finding finding : trial.findings()) {
                FailureCause cause =
                        causes.computeIfAbsent(kind(finding), kind -> new FailureCause(finding, new ArrayList<>()));
                if (!cause.trials.contains(trial)) {
                    cause.trials.add(trial);
                }
            }
        }
        return List.copyOf(causes.values());
    }

    /** What its variants have in common and no variant that works. */
    Optional<ConstraintSuggestion> suggestion(List<Trial> all) {
        return ConstraintSuggestion.of(all, seeds());
    }

    /** A number that changes, written in a test as if it were one of the problem's letters. */
    Optional<String> bareNumber() {
        return switch (example) {
            case Finding.NotAccepted(var _, var answer, var expected, var _) -> bareNumber(answer, expected);
            case Finding.NotTurnedDown(var _, var answer, var expected, var _) -> bareNumber(answer, expected);
            case Finding.NoVariant _ -> Optional.empty();
        };
    }

    private Optional<String> bareNumber(String answer, String expected) {
        Set<String> meant = letters(expected);
        return letters(answer).stream()
                .filter(letter -> !meant.contains(letter))
                .filter(trials.getFirst().values()::containsKey)
                .sorted()
                .findFirst();
    }

    private static Set<String> letters(String text) {
        return Syntax.read(text) instanceof Reading.Read(var expr) ? expr.variables() : Set.of();
    }

    /** They could not even be made. */
    boolean hasNoVariant() {
        return example instanceof Finding.NoVariant;
    }

    Set<Long> seeds() {
        return trials.stream().map(Trial::seed).collect(Collectors.toSet());
    }

    /** As people count them: 2, 5, 9. */
    String numbers() {
        return trials.stream().map(trial -> Long.toString(trial.seed() + 1)).collect(Collectors.joining(", "));
    }

    private static String kind(Finding finding) {
        return finding.field() + " "
                + switch (finding) {
                    case Finding.NoVariant none -> none.words().key();
                    case Finding.NotAccepted no ->
                        "not accepted " + no.verdict().word();
                    case Finding.NotTurnedDown no ->
                        "not turned down " + no.verdict().word();
                };
    }
}
