package org.stepwise.cas.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** Sums, products and powers with the precedence of school: -2^2 is -4, 1/2x is a half of x, 7/9 ÷ 14/27 is a quotient of fractions. */
final class Arithmetic {

    private final Cursor cursor;
    private final Atoms atoms;
    private final Doubts doubts;

    Arithmetic(Cursor cursor, Parser parser, ReadOptions options, boolean latex) {
        this.cursor = cursor;
        this.doubts = new Doubts(cursor);
        this.atoms = new Atoms(cursor, parser, this, options, latex);
    }

    Atoms atoms() {
        return atoms;
    }

    Expr sum() {
        int start = cursor.here();
        List<Expr> terms = new ArrayList<>();
        terms.add(signedTerm());
        while (cursor.sees(Kind.MARK, "+") || cursor.sees(Kind.MARK, "-") || cursor.sees(Kind.MARK, "±")) {
            int sign = cursor.here();
            switch (cursor.next().text()) {
                case "+" -> terms.add(signedFactorTerm());
                case "-" -> terms.add(new Expr.Negation(operand(signedFactorTerm()), cursor.since(sign)));
                default -> terms.add(new Expr.PlusMinus(operand(signedFactorTerm()), cursor.since(sign)));
            }
        }
        if (terms.size() == 1) {
            return terms.getFirst();
        }
        if (terms.size() == 2
                && isSet(terms.getFirst())
                && terms.getLast() instanceof Expr.Negation(Expr taken, Span _)) {
            if (taken instanceof Expr.Braces) {
                // ℝ - {0}: nothing else can be meant by a minus between sets.
                return new Expr.Without(terms.getFirst(), taken, cursor.since(start));
            }
        }
        terms.replaceAll(Arithmetic::operand);
        return new Expr.Sum(terms, cursor.since(start));
    }

    private static boolean isSet(Expr expr) {
        return expr instanceof Expr.Symbol symbol && symbol.constant() == Constant.REALS || expr instanceof Expr.Braces;
    }

    /** The first term: its minus belongs to the whole of it. */
    private Expr signedTerm() {
        int start = cursor.here();
        if (cursor.mark("+")) {
            return signedFactorTerm();
        }
        if (cursor.mark("-")) {
            return new Expr.Negation(operand(signedFactorTerm()), cursor.since(start));
        }
        if (cursor.mark("±")) {
            return new Expr.PlusMinus(operand(signedFactorTerm()), cursor.since(start));
        }
        return term();
    }

    private Expr signedFactorTerm() {
        return cursor.sees(Kind.MARK, "-") ? nested(this::signedTerm) : term();
    }

    private Expr nested(Supplier<Expr> inner) {
        cursor.enter();
        Expr expr = inner.get();
        cursor.leave();
        return expr;
    }

    private Expr term() {
        int start = cursor.here();
        List<Expr> factors = new ArrayList<>();
        factors.add(factor());
        Doubts.Divisor divisor = null;
        while (true) {
            if (cursor.mark("*")) {
                divisor = null;
                factors.add(operand(factor()));
            } else if (cursor.sees(Kind.MARK, "/")) {
                boolean apart = cursor.seesSpacedDivision();
                cursor.next();
                Expr left = product(factors, start);
                int below = cursor.here();
                Expr right = operand(factor());
                while (apart && cursor.seesTightStroke()) {
                    cursor.next();
                    right = new Expr.Quotient(right, operand(factor()), cursor.since(below));
                }
                divisor = new Doubts.Divisor(
                        right, start, below, cursor.since(below).end());
                factors.clear();
                factors.add(new Expr.Quotient(operand(left), right, cursor.since(start)));
            } else if (atoms.startsFactor()) {
                if (divisor != null && divisor.unclear(cursor.peek())) {
                    while (atoms.startsFactor()) {
                        power();
                    }
                    throw doubts.divided(divisor);
                }
                doubts.touching(factors.getLast());
                factors.add(operand(power()));
            } else {
                return product(factors, start);
            }
        }
    }

    private Expr product(List<Expr> factors, int start) {
        if (factors.size() == 1) {
            return factors.getFirst();
        }
        factors.set(0, operand(factors.getFirst()));
        return new Expr.Product(factors, cursor.since(start));
    }

    /** A factor after a sign may carry its own minus. */
    private Expr factor() {
        int start = cursor.here();
        if (cursor.mark("-")) {
            return new Expr.Negation(operand(nested(this::factor)), cursor.since(start));
        }
        if (cursor.mark("+")) {
            return nested(this::factor);
        }
        return power();
    }

    Expr power() {
        return nested(this::powerHere);
    }

    private Expr powerHere() {
        int start = cursor.here();
        Expr base = suffixed(atoms.atom(), start);
        while (cursor.sees(Kind.MARK, "^")) {
            cursor.next();
            if (degrees()) {
                base = suffixed(new Expr.Suffixed(operand(base), Suffix.DEGREES, cursor.since(start)), start);
            } else {
                int raised = cursor.here();
                Expr exponent = operand(exponent());
                doubts.halved(exponent, start, raised);
                return new Expr.Power(operand(base), exponent, cursor.since(start));
            }
        }
        return base;
    }

    private boolean degrees() {
        if (cursor.mark("°")) {
            return true;
        }
        if (cursor.sees(Kind.BRACE)
                && cursor.peek(1).is(Kind.MARK, "°")
                && cursor.peek(2).kind() == Kind.BRACE_END) {
            cursor.next();
            cursor.next();
            cursor.next();
            return true;
        }
        return false;
    }

    Expr exponent() {
        if (cursor.sees(Kind.BRACE)) {
            Expr inside = atoms.brackets().group();
            return cursor.sees(Kind.MARK, "^") ? tower(inside) : inside;
        }
        return factor();
    }

    private Expr tower(Expr base) {
        cursor.next();
        return new Expr.Power(
                operand(base),
                operand(nested(this::exponent)),
                cursor.since(base.span().start()));
    }

    private Expr suffixed(Expr operand, int start) {
        Expr expr = operand;
        while (true) {
            Suffix suffix = cursor.mark("!")
                    ? Suffix.FACTORIAL
                    : cursor.mark("%") ? Suffix.PERCENT : cursor.mark("°") ? Suffix.DEGREES : null;
            if (suffix == null) {
                return expr;
            }
            expr = new Expr.Suffixed(operand(expr), suffix, cursor.since(start));
            if (suffix == Suffix.FACTORIAL && cursor.sees(Kind.MARK, "!")) {
                throw doubts.doubled(start);
            }
        }
    }

    /** Square brackets round one thing, among other things, only group: 2[x + 1]. */
    static Expr operand(Expr expr) {
        Expr inner = expr;
        while (inner instanceof Expr.Bracketed(Bracket left, List<Expr> items, Bracket right, Span _)
                && items.size() == 1
                && left == Bracket.SQUARE
                && right == Bracket.SQUARE) {
            inner = items.getFirst();
        }
        return inner;
    }
}
