package org.stepwise.grading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.tree.Expr;

/** Matrices of one size, entry by entry. */
final class MatrixGrader implements Grader {

    @Override
    public Verdict grade(AnswerKey key, Expr expected, Expr answer) {
        List<List<Expr>> wanted = MatrixArithmetic.rows(expected);
        if (wanted == null) {
            throw UnusableKey.of("matrix", key.expected());
        }
        List<List<Expr>> given = MatrixArithmetic.rows(answer);
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
}
