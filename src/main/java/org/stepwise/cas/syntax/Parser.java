package org.stepwise.cas.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** Statements: or, and, lists, relations, unions; what is below them is {@link Arithmetic}. */
final class Parser {

    private static final Set<String> SETS = Set.of("union", "intersect", "without");

    private final Cursor cursor;
    private final ReadOptions options;
    private final Arithmetic arithmetic;

    Parser(Cursor cursor, ReadOptions options, boolean latex) {
        this.cursor = cursor;
        this.options = options;
        this.arithmetic = new Arithmetic(cursor, this, options, latex);
    }

    Expr text() {
        Expr expr = or(true);
        if (!(expr instanceof Expr.Listing) && cursor.take(Kind.COMMAND, "over")) {
            expr = new Expr.Quotient(Arithmetic.operand(expr), Arithmetic.operand(item()), cursor.since(0));
        }
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
        Separators separators = new Separators(cursor);
        items.add(not());
        while (cursor.sees(Kind.COMMA)) {
            Token after = cursor.peek(1);
            if (after.kind() == Kind.WORD && !after.text().equals("not")) {
                cursor.next();
                break;
            }
            separators.take();
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
        boolean outside = cursor.sees(Kind.WORD, "not") && cursor.peek(1).is(Kind.SIGN, Sign.ELEMENT.name());
        if (outside) {
            cursor.next();
        }
        while (cursor.sees(Kind.SIGN)) {
            signs.add(Sign.valueOf(cursor.next().text()));
            Expr side = side();
            sides.add(signs.getLast() == Sign.ELEMENT ? reals(side) : side);
        }
        if (signs.isEmpty()) {
            return sides.getFirst();
        }
        if (outside && signs.size() > 1) {
            throw new Slip(cursor.since(start), "not-chain");
        }
        Expr relation = new Expr.Relation(sides, signs, cursor.since(start));
        return outside ? new Expr.Not(relation, cursor.since(start)) : relation;
    }

    private Expr side() {
        int start = cursor.here();
        if (new Definition(cursor).stands()) {
            return application(start);
        }
        Expr first = arithmetic.sum();
        return cursor.sees(Kind.WORD) && SETS.contains(cursor.peek().text()) ? sets(first, start) : first;
    }

    /** Unions, intersections and differences; a mixture without brackets can be read in two ways. */
    private Expr sets(Expr first, int start) {
        String word = cursor.peek().text();
        List<Expr> parts = new ArrayList<>(List.of(reals(first)));
        int last = start;
        while (cursor.take(Kind.WORD, word)) {
            last = cursor.here();
            parts.add(reals(arithmetic.sum()));
        }
        if (cursor.sees(Kind.WORD) && SETS.contains(cursor.peek().text())) {
            throw mixed(start, last);
        }
        Span span = cursor.since(start);
        return switch (word) {
            case "union" -> new Expr.Union(parts, span);
            case "intersect" -> new Expr.Intersection(parts, span);
            default -> {
                Expr left = parts.getFirst();
                for (Expr right : parts.subList(1, parts.size())) {
                    left = new Expr.Without(left, right, span);
                }
                yield left;
            }
        };
    }

    private Slip mixed(int start, int last) {
        int end = cursor.since(start).end();
        cursor.next();
        arithmetic.sum();
        int further = cursor.since(start).end();
        String text = cursor.text();
        return new Slip(
                new Span(start, further),
                Message.of("cas.sets-unclear"),
                List.of(
                        text.substring(0, start) + "(" + text.substring(start, end) + ")" + text.substring(end),
                        text.substring(0, last) + "(" + text.substring(last, further) + ")" + text.substring(further)));
    }

    /** R is the real numbers where a set is meant. */
    private Expr reals(Expr set) {
        return set instanceof Expr.Name(String name, Span span)
                        && name.equals("R")
                        && !options.names().contains(name)
                ? new Expr.Symbol(Constant.REALS, span)
                : set;
    }

    private Expr application(int start) {
        String name = cursor.next().text();
        int primes = 0;
        while (cursor.mark("'")) {
            primes++;
        }
        if (cursor.sees(Kind.MARK, "^")) {
            primes = Expr.Application.INVERSE;
            while (!cursor.sees(Kind.NUMBER)) {
                cursor.next();
            }
            cursor.next();
            if (!cursor.sees(Kind.OPEN)) {
                cursor.next();
            }
        }
        List<Expr> arguments = arithmetic.atoms().brackets().arguments();
        return new Expr.Application(name, primes, arguments, cursor.since(start));
    }
}
