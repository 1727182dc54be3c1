package org.stepwise.solver.equations;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.rewriting.FractionSteps;
import org.stepwise.solver.rewriting.Letter;

/** A product is zero when one of its factors is. */
final class ZeroProducts {

    private final Equations equations;
    private final Letter in;

    ZeroProducts(Equations equations, Letter in) {
        this.equations = equations;
        this.in = in;
    }

    Expr solve(Expr product, Expr equation, Board board) {
        List<Expr> parts = new ArrayList<>();
        factors(product, parts);
        Expr split = Statements.or(parts);
        board.write(split, Rule.ZERO_PRODUCT);
        return FractionSteps.isRational(product)
                ? equations.each(split, board)
                : equations.checked(equation, board, () -> equations.each(split, board));
    }

    private void factors(Expr expr, List<Expr> parts) {
        switch (expr) {
            case Expr.Negation(Expr operand, Span _) -> factors(operand, parts);
            case Expr.Product(List<Expr> factors, Span _) -> factors.forEach(factor -> factors(factor, parts));
            case Expr.Quotient(Expr top, Expr bottom, Span _) when !in.occurs(bottom) -> factors(top, parts);
            default -> {
                if (in.occurs(expr)) {
                    Expr base = expr instanceof Expr.Power(Expr low, Expr exponent, Span _)
                                    && Literals.small(exponent, 60)
                                            .filter(n -> n > 0)
                                            .isPresent()
                            ? low
                            : expr;
                    parts.add(Build.equation(base, Build.whole(0)));
                }
            }
        }
    }
}
