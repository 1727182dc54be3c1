package org.stepwise.cas.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Numbers, names, brackets, bars and braces. */
final class Atoms {

    private static final Set<String> COMMANDS_WITHOUT_VALUE = Set.of("empty", "over", "choose");

    private final Cursor cursor;
    private final Functions functions;
    private final Environments environments;
    private final Brackets brackets;
    private final boolean latex;

    Atoms(Cursor cursor, Parser parser, Arithmetic arithmetic, ReadOptions options, boolean latex) {
        this.cursor = cursor;
        this.latex = latex;
        this.functions = new Functions(cursor, this, arithmetic, options);
        this.brackets = new Brackets(cursor, parser, latex);
        this.environments = new Environments(cursor, parser);
    }

    Brackets brackets() {
        return brackets;
    }

    /** Whether what comes can be a factor without a sign before it. */
    boolean startsFactor() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER, NAME, CONSTANT, FUNCTION, OPEN -> true;
            case BRACE -> latex;
            case COMMAND -> !COMMANDS_WITHOUT_VALUE.contains(token.text());
            case BEGIN -> !token.text().equals(Environments.SYSTEM);
            default -> false;
        };
    }

    Expr atom() {
        Token token = cursor.peek();
        int start = cursor.here();
        return switch (token.kind()) {
            case NUMBER -> number(cursor.next());
            case NAME -> name();
            case CONSTANT -> new Expr.Symbol(Constant.valueOf(cursor.next().text()), cursor.since(start));
            case FUNCTION -> functions.call();
            case COMMAND -> command();
            case OPEN ->
                token.text().equals("|") || "⌊⌈".contains(token.text()) ? brackets.fenced() : brackets.bracketed();
            case BRACE, SET -> brackets.braces();
            case BEGIN -> environments.read();
            default -> throw cursor.missing();
        };
    }

    private Expr number(Token token) {
        Expr number = literal(token.text(), token.span());
        if (number instanceof Expr.Whole(BigInteger whole, Span span)
                && cursor.sees(Kind.COMMAND, "frac")
                && command() instanceof Expr.Quotient fraction) {
            return fraction.numerator() instanceof Expr.Whole top
                            && fraction.denominator() instanceof Expr.Whole bottom
                            && top.value().compareTo(bottom.value()) < 0
                    ? new Expr.Mixed(whole, top.value(), bottom.value(), cursor.since(span.start()))
                    : new Expr.Product(List.of(number, fraction), cursor.since(span.start()));
        }
        return number;
    }

    static Expr literal(String digits, Span span) {
        return digits.indexOf('.') < 0
                ? new Expr.Whole(new BigInteger(digits), span)
                : new Expr.Decimal(new BigDecimal(digits), span);
    }

    private Expr name() {
        int start = cursor.here();
        String name = cursor.next().text();
        int primes = 0;
        while (cursor.mark("'")) {
            primes++;
        }
        if (primes == 0) {
            return new Expr.Name(name, cursor.since(start));
        }
        List<Expr> arguments = cursor.sees(Kind.OPEN, "(") ? brackets.arguments() : List.of();
        return new Expr.Application(name, primes, arguments, cursor.since(start));
    }

    private Expr command() {
        int start = cursor.here();
        return switch (cursor.next().text()) {
            case "frac" -> {
                Expr top = Arithmetic.operand(argument());
                yield new Expr.Quotient(top, Arithmetic.operand(argument()), cursor.since(start));
            }
            case "sqrt" -> functions.root(start);
            case "binomial" -> {
                Expr top = Arithmetic.operand(argument());
                yield new Expr.Call("binomial", List.of(top, Arithmetic.operand(argument())), cursor.since(start));
            }
            case "conj" -> new Expr.Call("conj", List.of(Arithmetic.operand(argument())), cursor.since(start));
            case "empty" -> new Expr.Braces(List.of(), cursor.since(start));
            default -> throw new Slip(cursor.previous().span(), "unexpected", cursor.written(cursor.previous()));
        };
    }

    /** What follows \frac or \sqrt: a group in braces, or a single digit or letter. */
    Expr argument() {
        if (cursor.sees(Kind.BRACE)) {
            return brackets.group();
        }
        int start = cursor.here();
        if (cursor.sees(Kind.NUMBER)) {
            return literal(cursor.digit(), cursor.since(start));
        }
        cursor.enter();
        Expr atom = atom();
        cursor.leave();
        return atom;
    }
}
