package org.stepwise.cas.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;
import org.stepwise.shared.Message;

/** Sums, products and powers with the precedence of school: -2^2 is -4, 1/2x is a half of x. */
final class Arithmetic {

    private final Cursor cursor;
    private final Atoms atoms;

    Arithmetic(Cursor cursor, Parser parser, ReadOptions options, boolean latex) {
        this.cursor = cursor;
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
        terms.replaceAll(Arithmetic::operand);
        return new Expr.Sum(terms, cursor.since(start));
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
        Divisor divisor = null;
        while (true) {
            if (cursor.mark("*")) {
                divisor = null;
                factors.add(operand(factor()));
            } else if (cursor.sees(Kind.MARK, "/")) {
                cursor.next();
                Expr left = product(factors, start);
                int below = cursor.here();
                Expr right = operand(factor());
                divisor = new Divisor(right, start, below, cursor.since(below).end());
                factors.clear();
                factors.add(new Expr.Quotient(operand(left), right, cursor.since(start)));
            } else if (atoms.startsFactor()) {
                if (divisor != null && divisor.unclear(cursor.peek())) {
                    throw divided(divisor);
                }
                touching(factors.getLast());
                factors.add(operand(power()));
            } else {
                return product(factors, start);
            }
        }
    }

    /** What stands below a stroke, and where. */
    private record Divisor(Expr expr, int start, int below, int end) {

        /** 1/2x is a half of x, but a/bc may be meant as a/(bc). */
        boolean unclear(Token next) {
            return !next.spaced() && !(expr instanceof Expr.Whole) && !(expr instanceof Expr.Decimal);
        }
    }

    private Slip divided(Divisor divisor) {
        while (atoms.startsFactor()) {
            power();
        }
        int end = cursor.since(divisor.start).end();
        String text = cursor.text();
        String below = text.substring(divisor.below, end);
        return new Slip(
                new Span(divisor.start, end),
                Message.of("cas.fraction-unclear"),
                List.of(
                        text.substring(0, divisor.below) + "(" + below + ")" + text.substring(end),
                        text.substring(0, divisor.start) + "(" + text.substring(divisor.start, divisor.end) + ")"
                                + text.substring(divisor.end)));
    }

    private Expr product(List<Expr> factors, int start) {
        if (factors.size() == 1) {
            return factors.getFirst();
        }
        factors.set(0, operand(factors.getFirst()));
        return new Expr.Product(factors, cursor.since(start));
    }

    /** A number after something else: a sign is missing, and nobody can know which. */
    private void touching(Expr left) {
        if (!cursor.sees(Kind.NUMBER)) {
            return;
        }
        Token right = cursor.peek();
        int end = cursor.previous().span().end();
        String before = cursor.text().substring(0, end);
        String after = cursor.text().substring(right.span().start());
        boolean numbers = left instanceof Expr.Whole || left instanceof Expr.Decimal || left instanceof Expr.Mixed;
        throw new Slip(
                new Span(Math.min(left.span().start(), end), right.span().end()),
                numbers
                        ? Message.of(
                                "cas.numbers-touch",
                                before.substring(left.span().start()),
                                right.text())
                        : Message.of("cas.number-after", right.text()),
                numbers
                        ? List.of(before + " + " + after, before + " * " + after)
                        : List.of(before + "^" + after, before + "*" + after));
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
                halved(exponent, start, raised);
                return new Expr.Power(operand(base), exponent, cursor.since(start));
            }
        }
        return base;
    }

    /** Nobody divides a first power: x^1/2 may be meant as a root. */
    private void halved(Expr exponent, int start, int raised) {
        boolean minus = exponent instanceof Expr.Negation(Expr.Whole whole, Span _) && one(whole);
        boolean bare = cursor.text().startsWith("1", raised) || cursor.text().startsWith("-1", raised);
        if (bare
                && (minus || one(exponent))
                && cursor.sees(Kind.MARK, "/")
                && cursor.peek(1).kind() == Kind.NUMBER) {
            int end = cursor.since(start).end();
            int below = cursor.peek(1).span().end();
            String text = cursor.text();
            throw new Slip(
                    new Span(start, below),
                    Message.of("cas.power-unclear"),
                    List.of(
                            text.substring(0, raised) + "(" + text.substring(raised, below) + ")"
                                    + text.substring(below),
                            text.substring(0, start) + "(" + text.substring(start, end) + ")" + text.substring(end)));
        }
    }

    private static boolean one(Expr expr) {
        return expr instanceof Expr.Whole(BigInteger value, Span _) && value.equals(BigInteger.ONE);
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
            Expr inside = atoms.group();
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
                throw doubled(start);
            }
        }
    }

    private Slip doubled(int start) {
        int end = cursor.since(start).end();
        return new Slip(
                new Span(start, cursor.peek().span().end()),
                Message.of("cas.double-factorial"),
                List.of(cursor.text().substring(0, start) + "("
                        + cursor.text().substring(start, end) + ")"
                        + cursor.text().substring(end)));
    }

    /** Square brackets round one thing, among other things, only group: 2[x + 1]. */
    static Expr operand(Expr expr) {
        return expr instanceof Expr.Bracketed(Bracket left, List<Expr> items, Bracket right, Span span)
                        && items.size() == 1
                        && left == Bracket.SQUARE
                        && right == Bracket.SQUARE
                ? items.getFirst()
                : expr;
    }
}
