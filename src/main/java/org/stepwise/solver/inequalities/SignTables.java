package org.stepwise.solver.inequalities;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.equations.Equations;
import org.stepwise.solver.equations.Unwrapping;
import org.stepwise.solver.factoring.Factoring;
import org.stepwise.solver.rewriting.BracketRules;
import org.stepwise.solver.rewriting.Factors;
import org.stepwise.solver.rewriting.FractionSteps;
import org.stepwise.solver.rewriting.Letter;

/** Something compared with 0: factored, cut at its zeros, and its sign looked at in each part. */
final class SignTables {

    private final Letter in;

    SignTables(Letter in) {
        this.in = in;
    }

    Expr polynomial(Terms all, Sign sign, boolean ordered, Board board) {
        board.write(zero(all.expr(), sign), ordered ? Rule.ORDER : Rule.ALL_TO_ONE_SIDE);
        boolean minus = all.list().getFirst().number().signum() < 0;
        Rational content = minus ? all.content().negate() : all.content();
        Terms plain = all.scaled(Rational.ONE.over(content));
        Sign turned = minus ? sign.mirrored() : sign;
        board.write(
                zero(plain.expr(), turned),
                minus ? Rule.DIVIDE_AND_FLIP : Rule.DIVIDE_INEQUALITY,
                Build.number(content));
        Expr factored = new Factoring(board.framed(side -> zero(side, turned))).of(plain.expr());
        return table(byZeros(factored, board.framed(side -> zero(side, turned))), turned, List.of(), board);
    }

    /** A product that is compared with 0 as it stands. */
    Expr factored(Expr product, Sign sign, Board board) {
        return table(product, sign, List.of(), board);
    }

    /** x² - 2x - 1 as a product with its two zeros. */
    private Expr byZeros(Expr quadratic, Board board) {
        List<Rational> coefficients =
                Terms.of(quadratic).map(terms -> terms.coefficients(in.name())).orElse(null);
        List<Expr> zeros = new ArrayList<>();
        if (coefficients == null || coefficients.size() != 3 || quadratic instanceof Expr.Power) {
            return quadratic;
        }
        zeros(quadratic, zeros);
        if (zeros.size() != 2) {
            return quadratic;
        }
        List<Expr> factors = new ArrayList<>();
        if (!coefficients.getLast().equals(Rational.ONE)) {
            factors.add(Build.number(coefficients.getLast()));
        }
        zeros.forEach(zero -> factors.add(Build.difference(in.expr(), zero)));
        Expr product = Build.product(factors);
        board.write(product, Rule.ZEROS_AS_FACTORS, zeros.getFirst(), zeros.getLast());
        return product;
    }

    Expr rational(Expr.Relation given, Board board) {
        Sign sign = given.signs().getFirst();
        Expr left = Statements.left(given);
        Expr right = Statements.right(given);
        if (!FractionSteps.isRational(given)) {
            throw Inequalities.unknown();
        }
        Expr moved = left;
        if (!Literals.isZero(right)) {
            List<Expr> terms = new ArrayList<>(Terms.parts(left));
            Terms.parts(right).forEach(part -> terms.add(BracketRules.negated(part)));
            moved = Flat.sum(terms);
            board.write(zero(moved, sign), Rule.ALL_TO_ONE_SIDE);
        }
        Board side = board.framed(part -> zero(part, sign));
        Expr fraction = moved instanceof Expr.Sum sum ? FractionSteps.added(sum.terms(), side) : moved;
        List<Expr> poles = new ArrayList<>();
        bottoms(moved, poles);
        if (!(fraction instanceof Expr.Quotient(Expr top, Expr bottom, Span _))) {
            return table(fraction, sign, poles, board);
        }
        Expr above = new Factoring(side.framed(part -> Build.quotient(part, bottom))).of(top);
        Expr below = new Factoring(side.framed(part -> Build.quotient(above, part))).of(bottom);
        poles.add(below);
        return table(Build.quotient(above, below), sign, poles, board);
    }

    private void bottoms(Expr expr, List<Expr> all) {
        if (expr instanceof Expr.Quotient(Expr _, Expr bottom, Span _) && in.occurs(bottom)) {
            all.add(Factors.of(bottom));
        }
        expr.children().forEach(child -> bottoms(child, all));
    }

    private static Expr zero(Expr side, Sign sign) {
        return Build.relation(side, sign, Build.whole(0));
    }

    private Expr table(Expr product, Sign sign, List<Expr> poles, Board board) {
        List<Expr> holes = new ArrayList<>();
        poles.forEach(pole -> zeros(pole, holes));
        List<Expr> cuts = new ArrayList<>(holes);
        zeros(product, cuts);
        NumberLine line = new NumberLine(in, cuts);
        Expr answer = line.where(
                at -> sign.accepts(signAt(product, at)),
                cut -> holes.stream().noneMatch(hole -> Unwrapping.sign(Build.difference(hole, cut)) == 0)
                        && sign.accepts(0));
        String where = line.cuts().stream().map(Chalk::text).collect(Collectors.joining(", "));
        board.write(answer, where.isEmpty() ? Rule.NO_SIGN_CHANGE : Rule.SIGN_TABLE, where);
        return answer;
    }

    private int signAt(Expr product, Expr at) {
        return Unwrapping.sign(product.substitute(NumberLine.put(in, at)));
    }

    /** Where a product of factors of degree 1 and 2 is 0. */
    private void zeros(Expr expr, List<Expr> all) {
        switch (expr) {
            case Expr.Negation(Expr operand, Span _) -> zeros(operand, all);
            case Expr.Product(List<Expr> factors, Span _) -> factors.forEach(factor -> zeros(factor, all));
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> {
                zeros(top, all);
                zeros(bottom, all);
            }
            case Expr.Power(Expr base, Expr exponent, Span _) when Literals.isLiteral(exponent) -> zeros(base, all);
            default -> {
                if (in.occurs(expr)) {
                    Expr found = new Equations(in.name()).solve(zero(expr, Sign.EQUAL), Board.under(expr));
                    Statements.alternatives(found).stream()
                            .filter(part -> !part.equals(Statements.NOTHING))
                            .forEach(part -> all.add(Statements.right(part)));
                }
            }
        }
    }
}
