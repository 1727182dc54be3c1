package org.stepwise.cas.syntax;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** What stands in brackets, bars and braces. */
final class Brackets {

    private final Cursor cursor;
    private final Parser parser;
    private final boolean latex;

    Brackets(Cursor cursor, Parser parser, boolean latex) {
        this.cursor = cursor;
        this.parser = parser;
        this.latex = latex;
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

    Expr bracketed() {
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
    Expr braces() {
        int start = cursor.here();
        Token before = cursor.previous();
        Token open = cursor.next();
        boolean afterSet = start > 0 && (before.kind() == Kind.WORD || before.is(Kind.SIGN, Sign.ELEMENT.name()));
        boolean set = open.kind() == Kind.SET || afterSet;
        Kind end = open.kind() == Kind.SET ? Kind.SET_END : Kind.BRACE_END;
        List<Expr> items = cursor.sees(end) ? List.of() : items();
        Expr only = items.size() == 1 && !set ? stacked(items.getFirst()) : null;
        if (open.text().equals("{")
                && open.kind() == Kind.SET
                && items.size() == 1
                && items.getFirst() instanceof Expr.Braces(List<Expr> grouped, Span where)
                && where.start() > 0
                && cursor.text().charAt(where.start()) == '{'
                && cursor.text().charAt(where.start() - 1) != '\\') {
            // \{{1, 2}\}: the inner braces only group.
            items = grouped;
        }
        close(open, end, open.kind() == Kind.SET ? "\\}" : "}");
        boolean raised = cursor.sees(Kind.MARK, "^") || cursor.sees(Kind.MARK, "_");
        return only != null && (latex || raised || open.text().equals(Fences.BOX))
                ? only
                : new Expr.Braces(items, cursor.since(start));
    }

    /** |x|, ⌊x⌋ and ⌈x⌉; bars round a matrix are its determinant. */
    Expr fenced() {
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
