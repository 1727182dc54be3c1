package org.stepwise.solver.inequalities;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Exercise;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.equations.Decimals;
import org.stepwise.solver.equations.Equations;
import org.stepwise.solver.equations.PolynomialEquations;
import org.stepwise.solver.equations.Unwrapping;
import org.stepwise.solver.rewriting.Denominators;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Rewriters;

/** Solves inequalities for one letter. */
public final class Inequalities {

    private final Letter in;

    Inequalities(String letter) {
        this.in = new Letter(letter);
    }

    public static Expr answer(Exercise exercise, Board board) {
        return new Inequalities(exercise.letter()).statement(exercise.expr(), board);
    }

    /** |u| = u holds where u is not negative; null for other equations. */
    private static @Nullable Expr size(Expr equation) {
        for (List<Expr> sides : List.of(equation.children(), equation.children().reversed())) {
            Expr plain = Rewriters.TERMS.silently(sides.getFirst());
            if (Chalk.is(plain, Chalk.ABSOLUTE)) {
                Expr inside = plain.children().getFirst();
                boolean same = Equality.equal(inside, sides.getLast());
                boolean opposite = Equality.equal(Build.negation(inside), sides.getLast());
                if (same || opposite) {
                    return Build.relation(sides.getLast(), Sign.AT_LEAST, Build.whole(0));
                }
            }
        }
        return null;
    }

    /** An equation that is solved as one, or as an inequality. */
    public static Expr equation(Exercise exercise, Board board) {
        Expr given = exercise.expr();
        Expr relation = Trees.isEquation(given) && !given.variables().isEmpty() ? size(given) : null;
        if (relation == null) {
            return Equations.answer(exercise, board);
        }
        board.write(relation, Rule.SIZE_OF_ITSELF);
        return new Inequalities(exercise.letter()).statement(relation, board);
    }

    Expr statement(Expr given, Board board) {
        return switch (given) {
            case Expr.Or or -> united(Statements.each(or, board, this::statement), board);
            case Expr.And(List<Expr> parts, Span _) -> together(parts, board);
            case Expr.Listing(List<Expr> parts, Span _) -> together(parts, board);
            case Expr.Relation relation
            when relation.signs().size() == 2 -> new Chains(this, in).solve(relation, board);
            case Expr.Relation relation
            when relation.signs().size() == 1 && Trees.isOrdering(relation) -> solve(relation, board);
            case Expr.Relation relation
            when Trees.isEquation(relation) -> new Equations(in.name()).solve(relation, board);
            default -> throw new BeyondSchool("There is no inequality to solve.");
        };
    }

    private Expr united(Expr either, Board board) {
        if (!(either instanceof Expr.Or)) {
            return either;
        }
        Expr whole = NumberLine.of(either, in);
        board.write(whole, Rule.COMBINE);
        return whole;
    }

    private Expr together(List<Expr> parts, Board board) {
        List<Expr> solved = new ArrayList<>(parts);
        for (int i = 0; i < parts.size(); i++) {
            int place = i;
            List<Expr> now = List.copyOf(solved);
            Board inner = board.framed(part -> {
                List<Expr> all = new ArrayList<>(now);
                all.set(place, part);
                return Statements.and(all);
            });
            solved.set(i, statement(parts.get(i), inner));
        }
        Expr all = NumberLine.of(Statements.and(solved), in);
        board.write(all, Rule.COMBINE);
        return all;
    }

    Expr solve(Expr.Relation given, Board board) {
        Expr.Relation now = (Expr.Relation) Rewriters.FRACTIONS.onBoard(Decimals.cleared(given, board), board);
        Expr left = Statements.left(now);
        Expr right = Statements.right(now);
        Sign sign = now.signs().getFirst();
        if (!in.occurs(now)) {
            return truth(left, sign, right, board);
        }
        if (!in.occurs(left)) {
            Expr.Relation turned = relation(right, sign.mirrored(), left);
            board.write(turned, Rule.SWAP_SIDES);
            return solve(turned, board);
        }
        if (in.is(left) && !in.occurs(right)) {
            Expr value = Rewriters.EXPAND.onBoard(right, board.framed(side -> relation(left, sign, side)));
            return relation(left, sign, value);
        }
        if (in.isBelow(now)) {
            return new SignTables(in).rational(now, board);
        }
        if (in.isIn(now, Chalk.ABSOLUTE) || in.hasRoot(now) || in.hasLogarithm(now) || in.isExponent(now)) {
            return new UnwrappedInequalities(this, in).solve(now, board);
        }
        return polynomial(now, board);
    }

    private Expr polynomial(Expr.Relation given, Board board) {
        Sign sign = given.signs().getFirst();
        if (in.count(given) == 1 && isLinear(Statements.left(given))) {
            return new UnwrappedInequalities(this, in).solve(given, board);
        }
        if (Literals.isZero(Statements.right(given)) && isFactored(Statements.left(given))) {
            return new SignTables(in).factored(Statements.left(given), sign, board);
        }
        Expr cleared = cleared(given, board);
        Expr.Relation plain = (Expr.Relation) Rewriters.EXPAND.onBoard(cleared, board);
        Terms left = Terms.of(Statements.left(plain)).orElseThrow(Inequalities::unknown);
        Terms right = Terms.of(Statements.right(plain)).orElseThrow(Inequalities::unknown);
        List<Rational> coefficients = left.plus(right.negated()).coefficients(in.name());
        if (coefficients == null) {
            throw unknown();
        }
        if (coefficients.size() > 2) {
            return new SignTables(in)
                    .polynomial(
                            left.plus(right.negated()).ordered(in.name()),
                            sign,
                            Literals.isZero(Statements.right(plain)),
                            board);
        }
        return linear(left, right, sign, board);
    }

    /** A product of brackets, or a power of one. */
    private boolean isFactored(Expr side) {
        boolean power = side instanceof Expr.Power(Expr base, Expr exponent, Span _)
                && base instanceof Expr.Sum
                && Literals.small(exponent, 60).filter(n -> n > 0).isPresent();
        return power || in.factors(side) > 1;
    }

    /** Moves the letter to the left, as an equation does. */
    private Expr linear(Terms left, Terms right, Sign sign, Board board) {
        Terms one = left;
        Terms other = right;
        for (Term term : right.list()) {
            if (in.occurs(term.expr())) {
                Terms away = new Terms(List.of(term)).negated();
                one = one.plus(away).ordered(in.name());
                other = other.plus(away);
                boolean minus = term.number().signum() < 0;
                board.write(
                        relation(one.expr(), sign, other.expr()),
                        minus ? Rule.ADD_TO_BOTH_SIDES : Rule.SUBTRACT_FROM_BOTH_SIDES,
                        term.scaled(Rational.of(minus ? -1 : 1)).expr());
            }
        }
        return solve(relation(one.expr(), sign, other.expr()), board);
    }

    private boolean isLinear(Expr side) {
        return switch (side) {
            case Expr.Power power -> !in.occurs(power);
            case Expr.Call call -> !in.occurs(call);
            default -> side.children().stream().filter(in::occurs).allMatch(this::isLinear);
        };
    }

    private Expr cleared(Expr.Relation given, Board board) {
        Expr left = PolynomialEquations.over(Statements.left(given));
        Expr right = PolynomialEquations.over(Statements.right(given));
        List<Expr> terms = new ArrayList<>(Terms.parts(left));
        terms.addAll(Terms.parts(right));
        Denominators all = Denominators.of(terms);
        Expr common = all.common();
        if (Literals.is(common, 1)) {
            return given;
        }
        Expr result = relation(
                Build.sum(Terms.parts(left).stream().map(all::cleared).toList()),
                given.signs().getFirst(),
                Build.sum(Terms.parts(right).stream().map(all::cleared).toList()));
        board.write(result, Rule.CLEAR_FRACTIONS, common);
        return result;
    }

    static Expr.Relation relation(Expr left, Sign sign, Expr right) {
        return (Expr.Relation) Build.relation(left, sign, right);
    }

    public static BeyondSchool unknown() {
        return new BeyondSchool("There are no steps for this inequality.");
    }

    private Expr truth(Expr left, Sign sign, Expr right, Board board) {
        int difference = Equality.compare(left, right) instanceof Comparison.Equal
                ? 0
                : Exact.value(Build.difference(left, right))
                        .map(Rational::signum)
                        .orElseGet(() -> Unwrapping.sign(Build.difference(left, right)));
        boolean holds = sign.accepts(difference);
        Expr result = holds ? Statements.EVERYTHING : Statements.NOTHING;
        board.write(result, holds ? Rule.ALWAYS_HOLDS : Rule.NEVER_TRUE);
        return result;
    }
}
