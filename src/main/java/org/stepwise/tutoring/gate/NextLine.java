package org.stepwise.tutoring.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.tutoring.verify.Ground;
import org.stepwise.tutoring.verify.Judge;

/** Lines of the way that were told: none below next-step, one line there. */
final class NextLine {

    private final Judge judge;
    private final boolean oneLine;
    private final List<Expr> told = new ArrayList<>();

    NextLine(Judge judge, boolean oneLine) {
        this.judge = judge;
        this.oneLine = oneLine;
    }

    boolean isAllowed() {
        return oneLine;
    }

    Optional<Leak> tell(Expr line) {
        if (!oneLine) {
            return Optional.of(Leak.STEP);
        }
        if (told.stream().noneMatch(earlier -> isOneLine(earlier, line))) {
            told.add(line);
        }
        return told.size() > 1 && !areCases() ? Optional.of(Leak.STEP) : Optional.empty();
    }

    /** To multiply brackets out is a step of its own. */
    private static boolean isOneLine(Expr earlier, Expr line) {
        return Canon.same(earlier, line) && hasBrackets(earlier) == hasBrackets(line);
    }

    private static boolean hasBrackets(Expr expr) {
        boolean here = !expr.variables().isEmpty()
                && (expr instanceof Expr.Product(List<Expr> factors, Span _)
                                && factors.stream().anyMatch(Expr.Sum.class::isInstance)
                        || expr instanceof Expr.Power(Expr base, Expr _, Span _) && base instanceof Expr.Sum);
        return here || expr.children().stream().anyMatch(NextLine::hasBrackets);
    }

    /** 2x - 3 = 7 or 2x - 3 = -7: one line, told case by case. */
    private boolean areCases() {
        Ground ground = judge.ground();
        return told.size() == 2
                && told.stream().allMatch(Trees::isEquation)
                && told.stream().allMatch(line -> !ground.same(line).orElse(true))
                && ground.same(new Expr.Or(told, Span.NONE)).orElse(false);
    }
}
