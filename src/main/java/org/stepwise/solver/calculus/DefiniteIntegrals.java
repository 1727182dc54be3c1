package org.stepwise.solver.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Move;
import org.stepwise.solver.rewriting.Rewriters;

/** Integrals between two limits: split, antiderivatives in square brackets, limits put in. */
final class DefiniteIntegrals {

    private final String letter;
    private final Letter in;

    DefiniteIntegrals(String letter) {
        this.letter = letter;
        this.in = new Letter(letter);
    }

    Expr answer(Expr given, Board board) {
        refuse(given);
        Expr now = given;
        while (Chalk.has(now, Chalk.DEFINITE)) {
            now = Flat.of(each(now, Chalk.DEFINITE, board));
        }
        while (Chalk.has(now, Chalk.BETWEEN)) {
            now = Flat.of(each(now, Chalk.BETWEEN, board));
        }
        return Rewriters.EXPAND.onBoard(now, board);
    }

    private void refuse(Expr line) {
        List<Expr> parts = line.children();
        if (Chalk.is(line, Chalk.DEFINITE)) {
            Gaps.refuse(parts.getFirst(), in, parts.get(2), parts.get(3));
        } else {
            parts.forEach(this::refuse);
        }
    }

    /** The first one of its kind carried one step further. */
    private Expr each(Expr place, String kind, Board board) {
        if (Chalk.is(place, kind)) {
            Move move = kind.equals(Chalk.DEFINITE) ? split(place) : put(place);
            board.write(move.result(), move.rule(), move.arguments().toArray());
            return move.result();
        }
        List<Expr> children = new ArrayList<>(place.children());
        for (int i = 0; i < children.size(); i++) {
            if (Chalk.has(children.get(i), kind)) {
                int at = i;
                Board inner = board.framed(part -> {
                    List<Expr> all = new ArrayList<>(place.children());
                    all.set(at, part);
                    return Flat.of(place.with(all));
                });
                children.set(i, each(children.get(i), kind, inner));
                return place.with(children);
            }
        }
        return place;
    }

    private Expr with(Expr node, Expr function) {
        List<Expr> arguments = new ArrayList<>(node.children());
        arguments.set(0, function);
        return ((Expr.Call) node).with(arguments);
    }

    private Move split(Expr node) {
        Expr f = node.children().getFirst();
        boolean polynomial =
                Terms.of(f).map(terms -> terms.coefficients(letter) != null).orElse(false);
        if (f instanceof Expr.Sum(List<Expr> terms, Span _) && !polynomial) {
            return Move.of(
                    Build.sum(terms.stream()
                            .map(term -> term instanceof Expr.Negation(Expr operand, Span _)
                                    ? Build.negation(with(node, operand))
                                    : with(node, term))
                            .toList()),
                    Rule.SUM_OF_INTEGRALS);
        }
        Move move = polynomial ? null : new Integrating(letter).rule(f);
        if (move != null
                && move.rule() == Rule.BY_PARTS
                && move.result() instanceof Expr.Sum(List<Expr> terms, Span _)) {
            return move.with(Build.sum(terms.stream()
                    .map(term -> Chalk.has(term, Chalk.INTEGRAL) ? limited(term, node) : between(term, node))
                    .toList()));
        }
        if (move != null && Chalk.has(move.result(), Chalk.INTEGRAL)) {
            return move.with(limited(move.result(), node));
        }
        Expr whole = new Integrating(letter).all(Chalk.integral(f, letter), Board.under(f));
        Expr plain = Rewriters.TERMS.silently(whole.substitute(Map.of("C", Build.whole(0))));
        return Move.of(between(plain, node), Rule.ANTIDERIVATIVE);
    }

    /** The function in square brackets, with the limits of the integral. */
    private static Expr between(Expr function, Expr node) {
        List<Expr> arguments = new ArrayList<>(node.children());
        arguments.set(0, function);
        return new Expr.Call(Chalk.BETWEEN, arguments, Span.NONE);
    }

    /** Integrals within get the limits of the whole. */
    private Expr limited(Expr expr, Expr node) {
        return Chalk.is(expr, Chalk.INTEGRAL)
                ? with(node, expr.children().getFirst())
                : Trees.map(expr, child -> limited(child, node));
    }

    private Move put(Expr node) {
        List<Expr> parts = node.children();
        Expr high = parts.getFirst().substitute(Map.of(letter, parts.get(3)));
        Expr low = parts.getFirst().substitute(Map.of(letter, parts.get(2)));
        return Move.of(Build.difference(high, low), Rule.PUT_LIMITS);
    }
}
