package org.stepwise.bench.nano;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Rule;
import org.stepwise.solver.Solution;
import org.stepwise.solver.Solver;
import org.stepwise.solver.Task;

/** Derivatives and integrals term by term, which is shorter than the solver's way of rule by rule. */
final class CalculusChain {

    private final Posed posed;
    private final Wording wording;
    private final Dice dice;
    private final boolean down;
    private final String letter;

    CalculusChain(Posed posed, Wording wording, Dice dice) {
        this.posed = posed;
        this.wording = wording;
        this.dice = dice;
        this.down = posed.shape().task() == Task.DIFFERENTIATE;
        this.letter = posed.letter();
    }

    List<Link> links() {
        Expr expr = Syntax.parse(posed.input());
        String answer = posed.solved().answer();
        if (expr instanceof Expr.Power(Expr.Sum inside, Expr exponent, var _) && down) {
            return List.of(chained(inside, PlainText.of(exponent), answer));
        }
        if (!(expr instanceof Expr.Sum(List<Expr> terms, var _))) {
            Rule rule = down ? Rule.POWER_RULE : Rule.INTEGRATE_POWER;
            boolean power = !posed.input().matches(".*(?:sin|cos|e\\^).*");
            String does = power
                    ? wording.say(rule.id() + ".do", dice)
                    : down ? "Look up the derivative" : "Look for a function with this derivative";
            return List.of(new Link(power ? rule.id() : "", does, number(posed.input()), whole(answer), answer));
        }
        List<String> found = new ArrayList<>();
        for (Expr term : terms) {
            String text = PlainText.of(term);
            if (Solver.solve(posed.shape().task(), text, letter) instanceof Solution.Solved(String part, var _)) {
                String number = number(text);
                found.add((number.isEmpty() ? "" : number + ", so ") + one(text, part.replace(" + C", "")));
            }
        }
        Rule rule = down ? Rule.SUM_RULE : Rule.SUM_OF_INTEGRALS;
        return List.of(
                new Link(rule.id(), wording.say(rule.id() + ".do", dice), "", String.join("; ", found), answer),
                new Link(
                        "",
                        down ? "Put the terms together" : "Put the terms together and add the constant $C$",
                        "",
                        whole(answer),
                        answer));
    }

    private Link chained(Expr inside, String exponent, String answer) {
        String inner = Solver.solve(Task.DIFFERENTIATE, PlainText.of(inside), letter)
                        instanceof Solution.Solved(var slope, var _)
                ? slope
                : "1";
        int power = Reckoning.number(exponent).orElse(1);
        String outer = "%s(%s)%s".formatted(exponent, PlainText.of(inside), power == 2 ? "" : "^" + (power - 1));
        String worked = "the inside has the derivative $%s$, the outer derivative is $%s$, and $%s \\cdot %s = %d$"
                .formatted(
                        inner,
                        Typeset.bare(outer),
                        exponent,
                        inner,
                        power * Reckoning.number(inner).orElse(1));
        return new Link(Rule.CHAIN_RULE.id(), wording.say("chain-rule.do", dice), worked, whole(answer), answer);
    }

    private String whole(String answer) {
        return down
                ? one(posed.input(), answer)
                : "$\\int " + integrand() + "\\,d" + letter + " = " + Typeset.bare(answer) + "$";
    }

    private String integrand() {
        String bare = Typeset.bare(posed.input());
        return Syntax.parse(posed.input()) instanceof Expr.Sum ? "(" + bare + ")" : bare;
    }

    private String one(String term, String answer) {
        return down
                ? "$\\frac{d}{d%s}(%s) = %s$".formatted(letter, Typeset.bare(term), Typeset.bare(answer))
                : "$%s$ comes from $%s$".formatted(Typeset.bare(term), Typeset.bare(answer));
    }

    /** What becomes of the number in front: "3 * 4 = 12" for 3x^4 going down, "6 / 3 = 2" for 6x^2 going up; or nothing. */
    private String number(String text) {
        if (text.matches(".*(?:sin|cos|e\\^).*")) {
            return "";
        }
        Expr term = Syntax.parse(text);
        Optional<Rational> factor = Exact.value(term.substitute(Map.of(letter, Build.whole(1))));
        Optional<Rational> twice = Exact.value(term.substitute(Map.of(letter, Build.whole(2))));
        if (factor.isEmpty() || twice.isEmpty() || factor.get().isZero()) {
            return "";
        }
        int exponent = 0;
        for (Rational ratio = twice.get().over(factor.get()); ratio.compareTo(Rational.ONE) > 0; exponent++) {
            ratio = ratio.over(Rational.of(2));
        }
        Rational given = factor.get();
        if (exponent == 0 || down && (exponent == 1 || given.abs().equals(Rational.ONE))) {
            return "";
        }
        if (down) {
            return "$%s \\cdot %d = %s$".formatted(given, exponent, given.times(Rational.of(exponent)));
        }
        Rational divided = given.over(Rational.of(exponent + 1));
        return divided.isInteger() ? "$%s / %d = %s$".formatted(given, exponent + 1, divided) : "";
    }
}
