package org.stepwise.grading.slips;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** An equation of first or second degree, solved rightly but for one step. */
final class EquationRules {

    private static final Slip MOVED = Slip.near("moved-sign");
    private static final Slip ONE_SIDE = Slip.rule("one-side-multiplied");
    private static final Slip ONE_PART = Slip.near("one-part-divided");
    private static final Slip KEPT = Slip.near("coefficient-kept");
    private static final Slip SUBTRACTED = Slip.rule("coefficient-subtracted");
    private static final Slip MULTIPLIED = Slip.rule("coefficient-multiplied");
    private static final Slip UPSIDE_DOWN = Slip.near("divided-other-way");
    private static final Slip HALF_FORMULA = Slip.near("formula-one-part");
    private static final Slip DENOMINATOR = Slip.near("formula-denominator");
    private static final Slip DISCRIMINANT = Slip.near("formula-discriminant");
    private static final Slip NO_ROOT = Slip.near("formula-no-root");

    static final List<Slip> ALL = List.of(
            MOVED,
            ONE_SIDE,
            ONE_PART,
            KEPT,
            SUBTRACTED,
            MULTIPLIED,
            UPSIDE_DOWN,
            HALF_FORMULA,
            DENOMINATOR,
            DISCRIMINANT,
            NO_ROOT);

    private final Task task;
    private final Solved solved;
    private final List<Candidate> results = new ArrayList<>();

    private EquationRules(Task task, Solved solved) {
        this.task = task;
        this.solved = solved;
    }

    /** Nothing unless the expected answer solves the given equation, so that it is known how one leads to the other. */
    static List<Candidate> of(Task task, Expr.Relation given) {
        Solved solved = Solved.of(given, task.variable());
        if (solved == null) {
            return List.of();
        }
        EquationRules rules = new EquationRules(task, solved);
        if (!rules.expects(solved.solutions())) {
            return List.of();
        }
        boolean ready = solved.quadratic() && given.sides().contains(Build.whole(0));
        if (!ready) {
            rules.moved(given);
        }
        rules.denominatorsDropped(given);
        for (NodeRule rule : NodeRules.ALL) {
            for (Expr changed : NodeRules.everywhere(given, rule)) {
                rules.solve(rule.slip(), changed);
            }
        }
        if (solved.linear()) {
            rules.lastSteps();
        } else {
            rules.formula();
        }
        return rules.results;
    }

    private boolean expects(List<Expr> solutions) {
        return !solutions.isEmpty()
                && (task.goal() == Goal.SET || solutions.size() == 1)
                && Alike.same(task, shaped(solutions), task.expected());
    }

    private Expr shaped(List<Expr> solutions) {
        return task.goal() == Goal.SET ? new Expr.Braces(solutions, Span.NONE) : solutions.getFirst();
    }

    private void add(Slip slip, List<Expr> solutions) {
        if (!solutions.isEmpty() && (task.goal() == Goal.SET || solutions.size() == 1)) {
            results.add(new Candidate(slip, shaped(solutions)));
        }
    }

    private void add(Slip slip, Rational solution) {
        add(slip, List.of(Build.number(solution)));
    }

    private void solve(Slip slip, Expr equation) {
        Solved changed = Solved.of(equation, task.variable());
        if (changed != null) {
            add(slip, changed.solutions());
        }
    }

    /** 2x + 3 = 7 as 2x = 7 + 3; in the sides as they stand and multiplied out. */
    private void moved(Expr.Relation given) {
        Set<List<Expr>> ways = new LinkedHashSet<>();
        ways.add(given.sides());
        ways.add(given.sides().stream().map(NodeRules::expanded).toList());
        for (List<Expr> sides : ways) {
            moved(sides.getFirst(), sides.getLast());
            moved(sides.getLast(), sides.getFirst());
        }
    }

    private void moved(Expr from, Expr to) {
        if (!(from instanceof Expr.Sum(List<Expr> terms, Span _))) {
            return;
        }
        for (int i = 0; i < terms.size(); i++) {
            List<Expr> rest = new ArrayList<>(terms);
            Expr term = rest.remove(i);
            Solved other = Solved.of(Build.equation(Build.sum(rest), Build.sum(to, term)), task.variable());
            // Where only the signs of the solutions turn, their signs are what is seen.
            if (other != null && !other.mirrors(solved)) {
                add(MOVED, other.solutions());
            }
        }
    }

    /** x/2 + x/3 = 5 as 3x + 2x = 5. */
    private void denominatorsDropped(Expr.Relation given) {
        for (int side = 0; side < 2; side++) {
            Set<Rational> denominators = new LinkedHashSet<>();
            NodeRules.denominators(given.sides().get(side), denominators);
            Rational common = denominators.stream().reduce(Rational.ONE, NodeRules::leastCommonMultiple);
            if (!common.equals(Rational.ONE)) {
                List<Expr> sides = new ArrayList<>(given.sides());
                sides.set(side, Build.product(Build.number(common), sides.get(side)));
                solve(ONE_SIDE, given.with(sides));
            }
        }
    }

    /** b x = d. */
    private void lastSteps() {
        Rational b = solved.b();
        Rational d = solved.c().negate();
        if (!solved.left().isZero() && !b.abs().equals(Rational.ONE)) {
            add(ONE_PART, solved.right().over(b).minus(solved.left()));
            add(ONE_PART, solved.right().minus(solved.left().over(b)));
        }
        if (!b.abs().equals(Rational.ONE)) {
            add(KEPT, d);
            add(SUBTRACTED, d.minus(b));
            add(MULTIPLIED, d.times(b));
        }
        if (!d.isZero() && !d.abs().equals(Rational.ONE)) {
            add(UPSIDE_DOWN, b.over(d));
        }
    }

    private void formula() {
        Rational a = solved.a();
        Rational minusB = solved.b().negate();
        Rational radicand = solved.discriminant();
        Rational below = Rational.of(2).times(a);
        // -b ± √D/2a and -b/2a ± √D
        add(HALF_FORMULA, Solved.both(minusB, radicand.over(below.times(below)), Rational.ONE));
        add(HALF_FORMULA, Solved.both(minusB.over(below), radicand, Rational.ONE));
        for (Rational other : List.of(Rational.of(2), a, Rational.ONE)) {
            if (!other.equals(below)) {
                add(DENOMINATOR, Solved.both(minusB, radicand, other));
            }
        }
        Rational ac = Rational.of(4).times(a).times(solved.c());
        Rational square = solved.b().times(solved.b());
        add(DISCRIMINANT, Solved.both(minusB, square.plus(ac), below));
        add(DISCRIMINANT, Solved.both(minusB, square.minus(ac.over(Rational.of(4))), below));
        if (!radicand.equals(Rational.ONE) && radicand.signum() > 0) {
            add(NO_ROOT, Solved.both(minusB, radicand.times(radicand), below));
        }
    }
}
