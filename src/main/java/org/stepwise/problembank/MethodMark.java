package org.stepwise.problembank;

import java.util.List;
import java.util.Set;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Grading;
import org.stepwise.grading.Verdict;

/**
 * A mark for the way: an expression, or an equation, that must appear in the working. An equation appears where a line has
 * the same two sides, in either order; an expression where one side of a line is equal to it, and a sum of plain numbers
 * where it is written out as such.
 *
 * @param shows plain maths text
 * @param credit above 0 and below 1
 */
public record MethodMark(String shows, String name, double credit) {

    boolean isShownIn(List<String> lines) {
        List<Expr> wanted = sides(read(shows));
        return lines.stream().anyMatch(line -> isShown(wanted, line));
    }

    private static boolean isShown(List<Expr> wanted, String line) {
        if (!(Syntax.read(line) instanceof Reading.Read(Expr expr))) {
            return false;
        }
        List<Expr> written = sides(expr);
        if (wanted.size() == 1) {
            return written.stream().anyMatch(side -> same(wanted.getFirst(), side));
        }
        for (int i = 0; i + 1 < written.size(); i++) {
            Expr left = written.get(i);
            Expr right = written.get(i + 1);
            if (same(wanted.getFirst(), left) && same(wanted.getLast(), right)
                    || same(wanted.getFirst(), right) && same(wanted.getLast(), left)) {
                return true;
            }
        }
        return false;
    }

    /** By value where there are letters; 12/4 is not shown by writing 3. */
    private static boolean same(Expr wanted, Expr written) {
        boolean plain =
                wanted.variables().isEmpty() && !(wanted instanceof Expr.Whole || wanted instanceof Expr.Decimal);
        AnswerKey key = new AnswerKey(plain ? AnswerKind.SAME_FORM : AnswerKind.EQUIVALENT, PlainText.of(wanted));
        return Set.copyOf(wanted.variables()).containsAll(written.variables())
                && Grading.judge(key, PlainText.of(written)) instanceof Verdict.Correct;
    }

    private static List<Expr> sides(Expr expr) {
        return expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                        && signs.stream().allMatch(sign -> sign == Sign.EQUAL)
                ? sides
                : List.of(expr);
    }

    private static Expr read(String text) {
        return Syntax.parse(text);
    }
}
