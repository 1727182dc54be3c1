package org.stepwise.cas.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Numbers, names, brackets, bars and braces. */
final class Atoms {

    private static final Set<String> COMMANDS_WITHOUT_VALUE = Set.of("empty", "over", "choose");

    private final Cursor cursor;
    private final Parser parser;
    private final Functions functions;
    private final Environments environments;
    private final boolean latex;

    Atoms(Cursor cursor, Parser parser, Arithmetic arithmetic, ReadOptions options, boolean latex) {
        this.cursor = cursor;
        this.parser = parser;
        this.latex = latex;
        this.functions = new Functions(cursor, this, arithmetic, options);
        this.environments = new Environments(cursor, parser);
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
            case OPEN -> token.text().equals("|") || "⌊⌈".contains(token.text()) ? fenced() : bracketed();
            case BRACE, SET -> braces();
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
        List<Expr> arguments = cursor.sees(Kind.OPEN, "(") ? arguments() : List.of();
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
        Expr inside = stacked(inside());
        close(open, Kind.BRACE_END, "}");
        return inside;
    }

    /** {a \over b} and {n \choose k}. */
    private Expr stacked(Expr top) {
        boolean over = cursor.take(Kind.COMMAND, "over");
        if (!over && !cursor.take(Kind.COMMAND, "choose")) {
            return top;
        }
        int start = top.span().start();
        Expr bottom = Arithmetic.operand(inside());
        Expr above = Arithmetic.operand(top);
        return over
                ? new Expr.Quotient(above, bottom, cursor.since(start))
                : new Expr.Call("binomial", List.of(above, bottom), cursor.since(start));
    }

    private Expr inside() {
        cursor.enter();
        Expr expr = parser.item();
        cursor.leave();
        return expr;
    }

    /** The index of a root, in square brackets. */
    Expr index() {
        Token open = cursor.next();
        Expr index = Arithmetic.operand(inside());
        close(open, Kind.CLOSE, "]");
        return index;
    }

    private void close(Token open, Kind kind, String closing) {
        if (cursor.sees(Kind.END)) {
            throw Repairs.open(cursor.text(), open, closing);
        }
        if (!cursor.sees(kind)) {
            throw cursor.peek().closes()
                    ? Repairs.mismatch(cursor.text(), open, cursor.peek(), closing)
                    : cursor.unexpected();
        }
        cursor.next();
    }

    private List<Expr> items() {
        List<Expr> items = new ArrayList<>(List.of(inside()));
        Separators separators = new Separators(cursor);
        while (cursor.sees(Kind.COMMA)) {
            separators.take();
            items.add(inside());
        }
        return items;
    }

    private Expr bracketed() {
        int start = cursor.here();
        Token open = cursor.next();
        Token first = cursor.peek();
        List<Expr> items = items();
        Token end = cursor.peek();
        boolean pair = items.size() == 2 && !end.is(Kind.CLOSE, "|") && !"⌋⌉".contains(end.text());
        String closing = open.text().equals("(") ? ")" : open.text().equals("[") ? "]" : "[";
        if (!pair && end.kind() == Kind.CLOSE && !end.text().equals(closing)) {
            throw Repairs.mismatch(cursor.text(), open, end, closing);
        }
        close(open, Kind.CLOSE, closing);
        Bracket left = open.text().equals("[") ? Bracket.SQUARE : Bracket.ROUND;
        Bracket right = end.text().equals("]") ? Bracket.SQUARE : Bracket.ROUND;
        if (items.size() == 1 && (open.text().equals("(") || first.kind() == Kind.BEGIN)) {
            return items.getFirst();
        }
        if (open.text().equals("]") && items.size() != 2) {
            throw Repairs.mismatch(cursor.text(), open, end, closing);
        }
        if (left == Bracket.SQUARE && right == Bracket.SQUARE && first.is(Kind.OPEN, "[")) {
            return matrix(items, cursor.since(start));
        }
        return new Expr.Bracketed(left, items, right, cursor.since(start));
    }

    /** [[1, 2], [3, 4]] are rows of the same length; else it is a list. */
    private static Expr matrix(List<Expr> items, Span span) {
        List<List<Expr>> rows = new ArrayList<>();
        for (Expr item : items) {
            if (!(item instanceof Expr.Bracketed(Bracket left, List<Expr> row, Bracket right, Span _))
                    || left != Bracket.SQUARE
                    || right != Bracket.SQUARE
                    || row.size() != (rows.isEmpty() ? row : rows.getFirst()).size()) {
                return new Expr.Bracketed(Bracket.SQUARE, items, Bracket.SQUARE, span);
            }
            rows.add(row);
        }
        return new Expr.Matrix(rows, span);
    }

    /** Braces make a set, but round one thing amid LaTeX they only group. */
    private Expr braces() {
        int start = cursor.here();
        Token before = cursor.previous();
        Token open = cursor.next();
        boolean afterSet = start > 0 && (before.kind() == Kind.WORD || before.is(Kind.SIGN, Sign.ELEMENT.name()));
        boolean set = open.kind() == Kind.SET || afterSet;
        Kind end = open.kind() == Kind.SET ? Kind.SET_END : Kind.BRACE_END;
        List<Expr> items = cursor.sees(end) ? List.of() : items();
        Expr only = items.size() == 1 && !set ? stacked(items.getFirst()) : null;
        close(open, end, open.kind() == Kind.SET ? "\\}" : "}");
        return only != null && (latex || open.text().equals(Fences.BOX))
                ? only
                : new Expr.Braces(items, cursor.since(start));
    }

    /** |x|, ⌊x⌋ and ⌈x⌉; bars round a matrix are its determinant. */
    private Expr fenced() {
        int start = cursor.here();
        Token open = cursor.next();
        Expr inside = Arithmetic.operand(inside());
        String closing = switch (open.text()) {
            case "⌊" -> "⌋";
            case "⌈" -> "⌉";
            default -> "|";
        };
        if (cursor.peek().closes() && !cursor.sees(Kind.CLOSE, closing)) {
            throw Repairs.mismatch(cursor.text(), open, cursor.peek(), closing);
        }
        close(open, Kind.CLOSE, closing);
        String function = switch (open.text()) {
            case "⌊" -> "floor";
            case "⌈" -> "ceil";
            default -> inside instanceof Expr.Matrix ? "det" : "abs";
        };
        return new Expr.Call(function, List.of(inside), cursor.since(start));
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
