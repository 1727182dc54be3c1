package org.stepwise.solver.equations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.Angles;
import org.stepwise.solver.rewriting.BracketRules;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Rewriter;
import org.stepwise.solver.rewriting.Rewriters;
import org.stepwise.solver.rewriting.Trigonometric;

/** Sine, cosine and tangent of the letter; k stands for every whole number. */
final class TrigonometricEquations {

    private static final Expr PI = Build.symbol(Constant.PI);

    private final Equations equations;
    private final Letter in;

    TrigonometricEquations(Equations equations, Letter in) {
        this.equations = equations;
        this.in = in;
    }

    /** π/6 + 2kπ */
    static boolean isFamily(Expr expr) {
        return expr.variables().size() == 1
                && (expr.variables().contains("k") || expr.variables().contains("n"))
                && hasPi(expr);
    }

    private static boolean hasPi(Expr expr) {
        return expr.equals(PI) || expr.children().stream().anyMatch(TrigonometricEquations::hasPi);
    }

    private Expr turns(int halves) {
        Expr whole = Build.name(in.name().equals("k") ? "n" : "k");
        return halves == 1 ? Build.product(whole, PI) : Build.product(Build.whole(halves), whole, PI);
    }

    Expr unwrapped(Expr.Call call, Expr right, Board board) {
        Expr inside = call.arguments().getFirst();
        if (!right.variables().isEmpty()) {
            throw new BeyondSchool("There are no steps for this equation.");
        }
        if (call.function().equals("tan")) {
            return tangent(inside, right, board);
        }
        if (beyond(right)) {
            board.write(Statements.NOTHING, Rule.OUT_OF_RANGE);
            return Statements.NOTHING;
        }
        return call.function().equals("sin") ? sine(inside, right, board) : cosine(inside, right, board);
    }

    private static boolean beyond(Expr value) {
        return Constants.sign(Build.difference(Build.power(value, 2), Build.whole(1)))
                        .orElse(0)
                > 0;
    }

    private Expr tangent(Expr inside, Expr right, Board board) {
        Expr angle = angle("tan", right);
        return written(
                List.of(Flat.sum(List.of(angle, turns(1)))), inside, Rule.ANGLES_OF_TANGENT, right, angle, board);
    }

    private Expr sine(Expr inside, Expr right, Board board) {
        Expr angle = angle("sin", right);
        Expr other = Rewriters.TERMS.silently(Build.difference(PI, angle));
        List<Expr> all = Literals.isZero(right)
                ? List.of(turns(1))
                : isOne(right)
                        ? List.of(Flat.sum(List.of(angle, turns(2))))
                        : List.of(Flat.sum(List.of(angle, turns(2))), Flat.sum(List.of(other, turns(2))));
        Rule rule =
                Literals.isZero(right) ? Rule.ZEROS_OF_SINE : isOne(right) ? Rule.ANGLE_OF_SINE : Rule.ANGLES_OF_SINE;
        return written(all, inside, rule, right, angle, board);
    }

    private Expr cosine(Expr inside, Expr right, Board board) {
        Expr angle = angle("cos", right);
        List<Expr> all = Literals.isZero(right)
                ? List.of(Flat.sum(List.of(angle, turns(1))))
                : isOne(right)
                        ? List.of(Flat.sum(List.of(angle, turns(2))))
                        : List.of(
                                Flat.sum(List.of(angle, turns(2))),
                                Flat.sum(List.of(BracketRules.negated(angle), turns(2))));
        Rule rule = Literals.isZero(right)
                ? Rule.ZEROS_OF_COSINE
                : isOne(right) ? Rule.ANGLE_OF_COSINE : Rule.ANGLES_OF_COSINE;
        return written(all, inside, rule, right, angle, board);
    }

    private static boolean isOne(Expr right) {
        return Literals.is(right, 1) || Literals.is(right, -1);
    }

    private static Expr angle(String function, Expr value) {
        Expr known = Angles.of(function, value);
        return known != null ? known : Build.call("arc" + function, value);
    }

    private Expr written(List<Expr> angles, Expr inside, Rule rule, Expr right, Expr angle, Board board) {
        Expr all = Statements.or(
                angles.stream().map(one -> Build.equation(inside, one)).toList());
        board.write(all, rule, right, angle);
        return equations.each(all, board);
    }

    Expr solve(Expr equation, Board board) {
        Expr ratio = ratio(equation, board);
        if (ratio != null) {
            return equations.solve(ratio, board);
        }
        Expr doubled = in.count(equation) == 2
                ? new Rewriter(List.of(Trigonometric::doubled)).onBoard(equation, board)
                : equation;
        if (!doubled.equals(equation)) {
            return equations.solve(doubled, board);
        }
        Expr product = factored(equation, board);
        if (product != null) {
            return equations.solve(Build.equation(product, Build.whole(0)), board);
        }
        Expr sines = in.isIn(equation, "sin") && in.isIn(equation, "cos") ? alike(equation, board) : equation;
        return new HiddenLetters(equations, in).solve(sines, board);
    }

    /** sin 2x = sin x: the double angle written out, and what is common taken out of everything on the left. */
    private @Nullable Expr factored(Expr equation, Board board) {
        Expr now = new Rewriter(List.of(place -> Trigonometric.single(place, equation))).onBoard(equation, board);
        return TakenOut.of(now, in, board);
    }

    /** a sin u = b cos u, everything brought to the left, is tan u = b/a. */
    private @Nullable Expr ratio(Expr equation, Board board) {
        Terms left = Terms.of(Statements.left(equation)).orElse(null);
        Terms right = Terms.of(Statements.right(equation)).orElse(null);
        if (left == null || right == null) {
            return null;
        }
        List<Term> all = left.plus(right.negated()).list();
        if (all.size() != 2) {
            return null;
        }
        Term sine = all.stream().filter(term -> isOnly(term, "sin")).findFirst().orElse(null);
        Term cosine =
                all.stream().filter(term -> isOnly(term, "cos")).findFirst().orElse(null);
        if (sine == null || cosine == null) {
            return null;
        }
        Expr angle = sine.powers().keySet().iterator().next().children().getFirst();
        if (!cosine.powers().keySet().iterator().next().children().getFirst().equals(angle)) {
            return null;
        }
        Expr moved = Build.equation(sine.expr(), cosine.scaled(Rational.of(-1)).expr());
        board.write(moved, Rule.LETTER_TO_ONE_SIDE, Build.call("sin", angle));
        Expr result = Build.equation(
                new Term(sine.number(), Map.of(Build.call("tan", angle), Rational.ONE)).expr(),
                Build.number(cosine.number().negate()));
        board.write(result, Rule.DIVIDE_BY_COSINE);
        return result;
    }

    private static boolean isOnly(Term term, String function) {
        return term.powers().size() == 1
                && Chalk.is(term.powers().keySet().iterator().next(), function)
                && term.powers().containsValue(Rational.ONE);
    }

    /** cos² as 1 - sin², or the other way round, so that one function is left. */
    private Expr alike(Expr equation, Board board) {
        for (String kept : List.of("sin", "cos")) {
            String other = kept.equals("sin") ? "cos" : "sin";
            Expr result = replaced(equation, kept, other);
            if (!in.isIn(result, other)) {
                Expr square = Build.power(Build.call(other, in.expr()), 2);
                board.write(
                        result,
                        Rule.PYTHAGORAS,
                        square,
                        Build.difference(Build.whole(1), Build.power(Build.call(kept, in.expr()), 2)));
                return Rewriters.EXPAND.onBoard(result, board);
            }
        }
        return equation;
    }

    private static Expr replaced(Expr expr, String kept, String other) {
        if (expr instanceof Expr.Power(Expr base, Expr exponent, Span _)
                && Chalk.is(base, other)
                && Literals.is(exponent, 2)) {
            return Build.difference(
                    Build.whole(1), Build.power(Build.call(kept, base.children().getFirst()), 2));
        }
        return Trees.map(expr, child -> replaced(child, kept, other));
    }
}
