package org.stepwise.solver.systems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.equations.Equations;
import org.stepwise.solver.rewriting.Rewriters;

/**
 * Equations that are linear in x² and y², or in 1/x and 1/y: solved for these first.
 *
 * @param letters those of the system
 * @param powers the exponent with which each letter stands everywhere
 * @param names what is written for the powers while they are solved for
 */
record HiddenSystems(List<String> letters, Map<String, Rational> powers, Map<String, String> names) {

    /** Null where a letter stands with several powers, or beside others. */
    static @Nullable HiddenSystems of(List<Expr> equations, List<String> letters) {
        Map<String, Rational> powers = new LinkedHashMap<>();
        for (Expr equation : equations) {
            Expr difference = Build.difference(Statements.left(equation), Statements.right(equation));
            Terms terms = Terms.of(Rewriters.TERMS.silently(difference)).orElse(new Terms(List.of()));
            if (terms.list().isEmpty() || !terms.list().stream().allMatch(term -> fits(term, letters, powers))) {
                return null;
            }
        }
        List<String> free = Stream.of("u", "v", "w", "s", "t")
                .filter(name -> !letters.contains(name))
                .toList();
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < letters.size() && i < free.size(); i++) {
            names.put(letters.get(i), free.get(i));
        }
        return powers.size() == letters.size() && names.size() == letters.size()
                ? new HiddenSystems(letters, powers, names)
                : null;
    }

    private static boolean fits(Term term, List<String> letters, Map<String, Rational> powers) {
        if (term.isNumber()) {
            return true;
        }
        Map.Entry<Expr, Rational> power = term.powers().entrySet().iterator().next();
        Rational exponent = power.getValue();
        return term.powers().size() == 1
                && power.getKey() instanceof Expr.Name(String name, Span _)
                && letters.contains(name)
                && (exponent.equals(Rational.ONE)
                        || exponent.equals(Rational.of(2))
                        || exponent.equals(Rational.of(-1)))
                && exponent.equals(powers.computeIfAbsent(name, _ -> exponent));
    }

    Expr solve(List<Expr> given, Board board) {
        List<Expr> plain = given.stream().map(this::hidden).toList();
        Expr solved = new LinearSystems(List.copyOf(names.values())).solve(plain, board.meaning(this::shown));
        if (solved.equals(Statements.NOTHING)) {
            return solved;
        }
        List<Expr> equations = new ArrayList<>(shown(solved).children());
        if (!(solved instanceof Expr.Listing) || equations.size() != letters.size()) {
            throw new BeyondSchool("This system has endless solutions that are not lines.");
        }
        for (int i = 0; i < equations.size(); i++) {
            String letter = equations.get(i).variables().iterator().next();
            equations.set(i, new Equations(letter).solve(equations.get(i), Systems.framed(board, equations, i)));
        }
        return Systems.list(equations);
    }

    /** u for x². */
    private Expr hidden(Expr equation) {
        return Build.equation(side(Statements.left(equation)), side(Statements.right(equation)));
    }

    private Expr side(Expr side) {
        return Build.sum(Terms.of(Rewriters.TERMS.silently(side)).orElseThrow().list().stream()
                .map(term -> term.isNumber() ? term.expr() : named(term))
                .toList());
    }

    private Expr named(Term term) {
        String letter = term.expr().variables().iterator().next();
        String name = names.getOrDefault(letter, letter);
        return new Term(term.number(), Map.of(Build.name(name), Rational.ONE)).expr();
    }

    /** x² for u, 3/x for 3 · 1/x. */
    private Expr shown(Expr line) {
        if (line instanceof Expr.Name(String name, Span _)) {
            return names.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(name))
                    .map(entry -> power(entry.getKey()))
                    .findFirst()
                    .orElse(line);
        }
        Expr inner = Trees.map(line, this::shown);
        boolean fraction = inner instanceof Expr.Product product
                && product.factors().stream().anyMatch(Expr.Quotient.class::isInstance);
        return fraction && Term.of(inner) instanceof Term term ? term.expr() : Flat.of(inner);
    }

    private Expr power(String letter) {
        Rational exponent = powers.getOrDefault(letter, Rational.ONE);
        return new Term(Rational.ONE, Map.of(Build.name(letter), exponent)).expr();
    }
}
