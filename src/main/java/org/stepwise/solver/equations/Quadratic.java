package org.stepwise.solver.equations;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Rewriters;

/** ax² + bx + c with whole numbers. */
final class Quadratic {

    private final Rational a;
    private final Rational b;
    private final Rational c;

    Quadratic(@Nullable List<Rational> coefficients) {
        if (coefficients == null || coefficients.size() != 3) {
            this.a = Rational.ZERO;
            this.b = Rational.ZERO;
            this.c = Rational.ZERO;
        } else {
            this.c = coefficients.get(0);
            this.b = coefficients.get(1);
            this.a = coefficients.get(2);
        }
    }

    Rational discriminant() {
        return b.times(b).minus(Rational.of(4).times(a).times(c));
    }

    /** Whether it has rational zeros. */
    boolean isSplit() {
        return !a.isZero()
                && discriminant().signum() >= 0
                && Numbers.root(discriminant(), 2).isPresent();
    }

    Expr byFormula(Letter in, Board board) {
        Expr left = in.expr();
        Expr twice = Build.product(Build.whole(2), number(a));
        Expr under = Build.difference(Build.power(number(b), 2), Build.product(Build.whole(4), number(a), number(c)));
        board.write(
                Build.equation(left, formula(Build.negation(number(b)), Build.call("sqrt", under), twice)),
                Rule.QUADRATIC_FORMULA,
                number(a),
                number(b),
                number(c));
        Rational inside = discriminant();
        Expr bottom = Build.number(a.times(Rational.of(2)));
        Expr front = Build.number(b.negate());
        if (inside.signum() < 0) {
            board.write(Statements.NOTHING, Rule.NEGATIVE_DISCRIMINANT, number(inside));
            return Statements.NOTHING;
        }
        Expr root = Build.call("sqrt", number(inside));
        board.write(Build.equation(left, formula(front, root, bottom)), Rule.DISCRIMINANT, number(inside));
        Expr simple = Rewriters.TERMS.silently(root);
        board.write(Build.equation(left, formula(front, simple, bottom)), Rule.SIMPLIFY_ROOT, root, simple);
        Term size = Term.of(simple);
        if (size == null) {
            throw new BeyondSchool("The root could not be simplified.");
        }
        BigInteger common = size.number()
                .numerator()
                .gcd(b.numerator())
                .gcd(a.times(Rational.of(2)).numerator());
        Rational by = Rational.of(common);
        Expr top = size.scaled(Rational.ONE.over(by)).expr();
        Expr start = Build.number(b.negate().over(by));
        Expr below = Build.number(a.times(Rational.of(2)).over(by));
        board.write(Build.equation(left, formula(start, top, below)), Rule.REDUCE, number(by));
        Expr result = Statements.or(List.of(
                Build.equation(left, over(signed(start, top), below)),
                Build.equation(left, over(signed(start, Build.negation(top)), below))));
        board.write(result, Rule.SPLIT_PLUS_MINUS);
        return result;
    }

    private static Expr number(Rational value) {
        return Build.number(value);
    }

    private static Expr formula(Expr front, Expr root, Expr bottom) {
        Expr both = new Expr.PlusMinus(root, Span.NONE);
        return over(signed(front, both), bottom);
    }

    private static Expr signed(Expr front, Expr root) {
        List<Expr> terms = new ArrayList<>();
        if (!Literals.isZero(front)) {
            terms.add(front);
        }
        terms.add(root);
        return Build.sum(terms);
    }

    private static Expr over(Expr top, Expr bottom) {
        return Literals.is(bottom, 1) ? top : Build.quotient(top, bottom);
    }
}
