package org.stepwise.solver.equations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.Letter;

/** Leaves one term of a certain kind alone on the left side. */
final class Isolating {

    private final Letter in;
    private final Predicate<Expr> wanted;
    private final Rule rule;

    Isolating(Letter in, Predicate<Expr> wanted, Rule rule) {
        this.in = in;
        this.wanted = wanted;
        this.rule = rule;
    }

    /** The first wanted term on the left, all others on the right, divided by the number before it. */
    Expr isolated(Expr equation, Board board) {
        Terms left = Terms.of(Statements.left(equation)).orElseThrow(Isolating::none);
        Terms right = Terms.of(Statements.right(equation)).orElseThrow(Isolating::none);
        Term kept = left.list().stream()
                .filter(term -> wanted.test(term.expr()))
                .findFirst()
                .orElse(null);
        if (kept == null) {
            Expr turned = Build.equation(right.expr(), left.expr());
            board.write(turned, Rule.SWAP_SIDES);
            return isolated(turned, board);
        }
        List<Term> others = new ArrayList<>(left.list());
        others.remove(kept);
        Terms rest = right.plus(new Terms(others).negated());
        boolean open = !others.isEmpty();
        if (open) {
            board.write(Build.equation(kept.expr(), ordered(rest)), rule, in.expr());
        }
        Rational number = kept.number();
        if (number.equals(Rational.ONE)) {
            return Build.equation(kept.expr(), open ? ordered(rest) : Statements.right(equation));
        }
        Expr alone = kept.scaled(Rational.ONE.over(number)).expr();
        Expr divided = Build.equation(alone, ordered(rest.scaled(Rational.ONE.over(number))));
        board.write(
                divided,
                number.equals(Rational.of(-1)) ? Rule.CHANGE_SIGNS : Rule.DIVIDE_BOTH_SIDES,
                Build.number(number));
        return divided;
    }

    private Expr ordered(Terms rest) {
        List<Term> all = new ArrayList<>(rest.list());
        all.sort((a, b) -> Boolean.compare(in.occurs(b.expr()), in.occurs(a.expr())));
        return new Terms(all).expr();
    }

    private static BeyondSchool none() {
        return new BeyondSchool("There are no steps for this equation.");
    }
}
