package org.stepwise.problembank;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Grading;

/** The expected answer as a pupil writes it: values of one letter with the letter, x = 2 or x = 3. */
final class WrittenAnswer {

    private static final Set<AnswerKind> VALUES =
            EnumSet.of(AnswerKind.NUMBER, AnswerKind.DECIMAL_PLACES, AnswerKind.SIGNIFICANT_FIGURES, AnswerKind.SET);

    private WrittenAnswer() {}

    /** As the author wrote it where it is something else. */
    static String of(AnswerKey key) {
        String letter = key.variable();
        if (letter == null
                || letter.contains(",")
                || !VALUES.contains(key.kind())
                || !(Grading.read(key, key.expected()) instanceof Reading.Read(Expr expected))) {
            return key.expected();
        }
        List<Expr> values = expected instanceof Expr.Braces(List<Expr> items, Span _) ? items : List.of(expected);
        return values.isEmpty() || !values.stream().allMatch(WrittenAnswer::isValue)
                ? key.expected()
                : values.stream()
                        .map(value -> letter + " = " + PlainText.of(value))
                        .collect(Collectors.joining(" or "));
    }

    private static boolean isValue(Expr expr) {
        return switch (expr) {
            case Expr.Braces _, Expr.Bracketed _, Expr.Listing _, Expr.Or _, Expr.Relation _ -> false;
            default -> expr.variables().isEmpty();
        };
    }
}
