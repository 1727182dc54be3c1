package org.stepwise.grading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Matrices of one size, entry by entry. */
final class MatrixGrader implements Grader {

    @Override
    public Verdict grade(AnswerKey key, Expr expected, Expr answer) {
        List<List<Expr>> wanted = rows(expected);
        if (wanted == null) {
            throw UnusableKey.of("matrix", key.expected());
        }
        List<List<Expr>> given = rows(answer);
        if (given == null) {
            return Verdicts.invalid(answer, "shape.matrix");
        }
        if (given.size() != wanted.size()
                || given.getFirst().size() != wanted.getFirst().size()) {
            return Verdicts.incorrect("matrix.size");
        }
        int right = 0;
        int open = 0;
        Comparison.@Nullable Different first = null;
        for (int row = 0; row < wanted.size(); row++) {
            for (int column = 0; column < wanted.get(row).size(); column++) {
                Expr entry = given.get(row).get(column);
                Verdict undefined = EquivalentGrader.undefined(entry);
                if (undefined != null) {
                    return undefined;
                }
                switch (Answers.compare(wanted.get(row).get(column), entry)) {
                    case Comparison.Equal _ -> right++;
                    case Comparison.Unknown _ -> open++;
                    case Comparison.Different different -> first = first == null ? different : first;
                }
            }
        }
        int entries = wanted.size() * wanted.getFirst().size();
        if (right == entries) {
            return Verdicts.correct("entries");
        }
        if (first == null && open > 0) {
            return Verdicts.undecided();
        }
        return right > 0 ? Verdicts.partly((double) right / entries, "matrix.some") : Verdicts.incorrect();
    }

    /** Rows of one length; null if this is no matrix. */
    private static @Nullable List<List<Expr>> rows(Expr expr) {
        List<List<Expr>> rows = switch (expr) {
            case Expr.Matrix(List<List<Expr>> entries, Span _) -> entries;
            case Expr.Bracketed(Bracket left, List<Expr> items, Bracket _, Span _)
            when left == Bracket.SQUARE && items.stream().allMatch(Expr.Bracketed.class::isInstance) ->
                items.stream().map(Expr::children).toList();
            default -> List.of();
        };
        boolean even = !rows.isEmpty()
                && !rows.getFirst().isEmpty()
                && rows.stream().map(List::size).distinct().count() == 1;
        return even && rows.stream().flatMap(List::stream).allMatch(Trees::isValue) ? rows : null;
    }
}
