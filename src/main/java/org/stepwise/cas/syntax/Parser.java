package org.stepwise.cas.syntax;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;

/** Statements: or, and, lists, relations, unions; what is below them is {@link Arithmetic}. */
final class Parser {

    private final Cursor cursor;
    private final Arithmetic arithmetic;

    Parser(Cursor cursor, boolean latex) {
        this.cursor = cursor;
        this.arithmetic = new Arithmetic(cursor, this, latex);
    }

    Expr text() {
        Expr expr = or(true);
        if (!cursor.sees(Kind.END)) {
            throw cursor.unexpected();
        }
        return expr;
    }

    /** What may stand between the commas of a bracket. */
    Expr item() {
        return or(false);
    }

    private Expr or(boolean commas) {
        int start = cursor.here();
        List<Expr> parts = new ArrayList<>();
        do {
            parts.add(and(commas));
        } while (cursor.take(Kind.WORD, "or"));
        return parts.size() == 1 ? parts.getFirst() : new Expr.Or(parts, cursor.since(start));
    }

    private Expr and(boolean commas) {
        int start = cursor.here();
        List<Expr> parts = new ArrayList<>();
        do {
            parts.add(commas ? listing() : not());
        } while (cursor.take(Kind.WORD, "and"));
        return parts.size() == 1 ? parts.getFirst() : new Expr.And(parts, cursor.since(start));
    }

    private Expr listing() {
        int start = cursor.here();
        List<Expr> items = new ArrayList<>();
        items.add(not());
        while (cursor.sees(Kind.MARK, ",")) {
            Token after = cursor.peek(1);
            if (after.kind() == Kind.WORD && !after.text().equals("not")) {
                cursor.next();
                break;
            }
            cursor.next();
            items.add(not());
        }
        return items.size() == 1 ? items.getFirst() : new Expr.Listing(items, cursor.since(start));
    }

    private Expr not() {
        int start = cursor.here();
        if (!cursor.take(Kind.WORD, "not")) {
            return relation();
        }
        cursor.enter();
        Expr part = not();
        cursor.leave();
        return new Expr.Not(part, cursor.since(start));
    }

    private Expr relation() {
        int start = cursor.here();
        List<Expr> sides = new ArrayList<>();
        List<Sign> signs = new ArrayList<>();
        sides.add(side());
        while (cursor.sees(Kind.SIGN)) {
            signs.add(Sign.valueOf(cursor.next().text()));
            sides.add(side());
        }
        return signs.isEmpty() ? sides.getFirst() : new Expr.Relation(sides, signs, cursor.since(start));
    }

    private Expr side() {
        int start = cursor.here();
        int length = namedFunction();
        if (length > 0) {
            return application(start, length);
        }
        List<Expr> parts = new ArrayList<>();
        do {
            parts.add(arithmetic.sum());
        } while (cursor.take(Kind.WORD, "union"));
        return parts.size() == 1 ? parts.getFirst() : new Expr.Union(parts, cursor.since(start));
    }

    /** How many tokens up to the equals sign, if f(x) = stands here; a letter in front of a bracket is a factor else. */
    private int namedFunction() {
        if (!cursor.sees(Kind.NAME) || !"fghFGH".contains(cursor.peek().text())) {
            return 0;
        }
        int ahead = 1;
        while (cursor.peek(ahead).is(Kind.MARK, "'")) {
            ahead++;
        }
        if (!cursor.peek(ahead).is(Kind.OPEN, "(")) {
            return 0;
        }
        int depth = 0;
        do {
            Kind kind = cursor.peek(ahead).kind();
            depth += kind == Kind.OPEN ? 1 : kind == Kind.CLOSE ? -1 : 0;
            if (kind == Kind.END) {
                return 0;
            }
            ahead++;
        } while (depth > 0);
        return cursor.peek(ahead).is(Kind.SIGN, Sign.EQUAL.name()) ? ahead : 0;
    }

    private Expr application(int start, int length) {
        String name = cursor.next().text();
        int primes = 0;
        while (cursor.mark("'")) {
            primes++;
        }
        List<Expr> arguments = arithmetic.atoms().arguments();
        assert length > primes;
        return new Expr.Application(name, primes, arguments, cursor.since(start));
    }
}
