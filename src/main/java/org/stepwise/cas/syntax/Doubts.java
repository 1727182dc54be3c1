package org.stepwise.cas.syntax;

import java.math.BigInteger;
import java.util.List;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;
import org.stepwise.shared.Message;

/** Writing that follows the rules of precedence and may yet be meant in another way. */
final class Doubts {

    private final Cursor cursor;

    Doubts(Cursor cursor) {
        this.cursor = cursor;
    }

    /** What stands below a stroke, and where. */
    record Divisor(Expr expr, int start, int below, int end) {

        /** 1/2x is a half of x, but a/bc may be meant as a/(bc). */
        boolean unclear(Token next) {
            return !next.spaced() && !(expr instanceof Expr.Whole) && !(expr instanceof Expr.Decimal);
        }
    }

    Slip divided(Divisor divisor) {
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

    /** A number after something else: a sign is missing, and nobody can know which. */
    void touching(Expr left) {
        if (!cursor.sees(Kind.NUMBER) || isClosed(left)) {
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

    /** 5! 3! and 2^n 3^n are products: what is on the left is complete, and what follows is no exponent or digit of it. */
    private boolean isClosed(Expr left) {
        Token after = cursor.peek(1);
        if (left instanceof Expr.Suffixed(Expr _, Suffix suffix, Span _) && suffix == Suffix.FACTORIAL) {
            return after.is(Kind.MARK, "!");
        }
        boolean number = left instanceof Expr.Whole || left instanceof Expr.Decimal || left instanceof Expr.Mixed;
        return !number && cursor.peek().spaced() && after.is(Kind.MARK, "^");
    }

    /** Nobody divides a first power: x^1/2 may be meant as a root. */
    void halved(Expr exponent, int start, int raised) {
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

    Slip doubled(int start) {
        int end = cursor.since(start).end();
        return new Slip(
                new Span(start, cursor.peek().span().end()),
                Message.of("cas.double-factorial"),
                List.of(cursor.text().substring(0, start) + "("
                        + cursor.text().substring(start, end) + ")"
                        + cursor.text().substring(end)));
    }
}
