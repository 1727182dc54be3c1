package org.stepwise.cas.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** Numbers, names, brackets, bars and braces. */
final class Atoms {

    private final Cursor cursor;
    private final Parser parser;
    private final Arithmetic arithmetic;
    private final Functions functions;
    private final boolean latex;
    private int bars;

    Atoms(Cursor cursor, Parser parser, Arithmetic arithmetic, boolean latex) {
        this.cursor = cursor;
        this.parser = parser;
        this.arithmetic = arithmetic;
        this.latex = latex;
        this.functions = new Functions(cursor, this, arithmetic);
    }

    /** Whether what comes can be a factor without a sign before it. */
    boolean startsFactor() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER, NAME, CONSTANT, FUNCTION, OPEN -> true;
            case BRACE -> latex;
            case COMMAND -> !token.text().equals("empty");
            case MARK -> token.text().equals("|") && bars == 0;
            case SIGN, WORD, CLOSE, BRACE_END, SET, SET_END, END -> false;
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
            case OPEN -> bracketed();
            case BRACE, SET -> braces();
            case MARK -> {
                if (token.text().equals("|")) {
                    yield bars();
                }
                throw cursor.missing();
            }
            case SIGN, WORD, CLOSE, BRACE_END, SET_END, END -> throw cursor.missing();
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
        if (cursor.mark("_")) {
            name += "_" + subscript();
        }
        int primes = 0;
        while (cursor.mark("'")) {
            primes++;
        }
        if (primes == 0) {
            return new Expr.Name(name, cursor.since(start));
        }
        List<Expr> arguments = cursor.sees(Kind.OPEN, "(") ? arguments() : List.of();
        return new Expr.Application(name, primes, arguments, cursor.since(start));
    }

    private String subscript() {
        boolean braced = cursor.take(Kind.BRACE, "{");
        StringBuilder subscript = new StringBuilder();
        do {
            Token token = cursor.peek();
            boolean plain = token.kind() == Kind.NUMBER || token.kind() == Kind.NAME || token.kind() == Kind.CONSTANT;
            if (!plain || token.text().indexOf('.') >= 0) {
                throw cursor.missing();
            }
            subscript.append(token.kind() == Kind.CONSTANT ? cursor.written(token) : token.text());
            cursor.next();
        } while (braced && !cursor.take(Kind.BRACE_END, "}"));
        return subscript.toString();
    }

    private Expr command() {
        int start = cursor.here();
        return switch (cursor.next().text()) {
            case "frac" -> {
                Expr top = Arithmetic.operand(argument());
                yield new Expr.Quotient(top, Arithmetic.operand(argument()), cursor.since(start));
            }
            case "sqrt" -> {
                Expr index = null;
                if (cursor.take(Kind.OPEN, "[")) {
                    index = parser.item();
                    expect("]");
                }
                Expr radicand = Arithmetic.operand(argument());
                yield index == null
                        ? new Expr.Call("sqrt", List.of(radicand), cursor.since(start))
                        : new Expr.Call("root", List.of(index, radicand), cursor.since(start));
            }
            default -> new Expr.Braces(List.of(), cursor.since(start));
        };
    }

    private void expect(String close) {
        if (!cursor.take(Kind.CLOSE, close)) {
            throw cursor.unexpected();
        }
    }

    /** What follows \frac or \sqrt: a group in braces, or a single digit or letter. */
    private Expr argument() {
        if (cursor.sees(Kind.BRACE)) {
            return group();
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

    Expr group() {
        Token open = cursor.next();
        if (cursor.sees(Kind.BRACE_END)) {
            throw new Slip(new Span(open.span().start(), cursor.peek().span().end()), "empty-box");
        }
        Expr inside = inside();
        close(open, Kind.BRACE_END, "}");
        return inside;
    }

    /** Inside a bracket a bar opens again. */
    private Expr inside() {
        int outer = bars;
        bars = 0;
        Expr expr = parser.item();
        bars = outer;
        return expr;
    }

    private void close(Token open, Kind kind, String closing) {
        if (cursor.sees(Kind.END)) {
            throw Repairs.open(cursor.text(), open, closing);
        }
        if (!cursor.sees(kind)) {
            boolean other = cursor.sees(Kind.CLOSE) || cursor.sees(Kind.BRACE_END) || cursor.sees(Kind.SET_END);
            throw other ? Repairs.mismatch(cursor.text(), open, cursor.peek(), closing) : cursor.unexpected();
        }
        cursor.next();
    }

    private List<Expr> items() {
        List<Expr> items = new ArrayList<>();
        do {
            items.add(inside());
        } while (cursor.mark(","));
        return items;
    }

    private Expr bracketed() {
        int start = cursor.here();
        Token open = cursor.next();
        List<Expr> items = items();
        boolean round = cursor.sees(Kind.CLOSE, ")");
        close(open, Kind.CLOSE, open.text().equals("(") ? ")" : "]");
        Bracket left = open.text().equals("(") ? Bracket.ROUND : Bracket.SQUARE;
        Bracket right = round ? Bracket.ROUND : Bracket.SQUARE;
        if (items.size() == 1 && left == Bracket.ROUND && right == Bracket.ROUND) {
            return items.getFirst();
        }
        if (left != right && items.size() != 2) {
            throw Repairs.mismatch(cursor.text(), open, cursor.previous(), left.right());
        }
        return new Expr.Bracketed(left, items, right, cursor.since(start));
    }

    /** Braces make a set, but round one thing amid LaTeX they only group. */
    private Expr braces() {
        int start = cursor.here();
        Token open = cursor.next();
        boolean set = open.kind() == Kind.SET;
        Kind end = set ? Kind.SET_END : Kind.BRACE_END;
        List<Expr> items = cursor.sees(end) ? List.of() : items();
        close(open, end, set ? "\\}" : "}");
        return items.size() == 1 && !set && latex ? items.getFirst() : new Expr.Braces(items, cursor.since(start));
    }

    private Expr bars() {
        int start = cursor.here();
        Token open = cursor.next();
        bars++;
        Expr inside = Arithmetic.operand(arithmetic.sum());
        bars--;
        if (!cursor.mark("|")) {
            throw cursor.sees(Kind.END)
                    ? new Slip(open.span(), Message.of("cas.bracket-open", "|"), List.of(cursor.text() + "|"))
                    : cursor.unexpected();
        }
        return new Expr.Call("abs", List.of(inside), cursor.since(start));
    }

    /** The arguments in round brackets that stand here. */
    List<Expr> arguments() {
        Token open = cursor.next();
        List<Expr> items = items();
        close(open, Kind.CLOSE, ")");
        if (!cursor.previous().text().equals(")")) {
            throw Repairs.mismatch(cursor.text(), open, cursor.previous(), ")");
        }
        return items;
    }
}
