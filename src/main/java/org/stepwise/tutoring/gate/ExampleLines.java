package org.stepwise.tutoring.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.tutoring.verify.Formula;
import org.stepwise.tutoring.verify.Ground;
import org.stepwise.tutoring.verify.Judge;
import org.stepwise.tutoring.verify.Side;

/** Lines of an example: which are the pupil's own problem in other letters, and which only look as if they gave it away. */
final class ExampleLines {

    private final Judge judge;
    private final Secret secret;

    ExampleLines(Judge judge, Secret secret) {
        this.judge = judge;
        this.secret = secret;
    }

    /** In the problem's letters; null where it is about another problem. */
    @Nullable
    Formula inOwnLetters(Formula formula, Ground ground) {
        Optional<Ground> example = judge.example();
        if (example.isEmpty()
                || !example.get().speaksOf(formula.letters())
                || ground.speaksOf(formula.letters())
                || !ground.isKnown()) {
            return formula;
        }
        Expr statement = example.get().statement();
        if (ground.letters().size() != 1 || example.get().letters().size() != 1 || statement == null) {
            return null;
        }
        Map<String, Expr> names = Map.of(
                example.get().letters().iterator().next(),
                Build.name(ground.letters().iterator().next()));
        if (!secret.isKnown(statement.substitute(names))) {
            return null;
        }
        List<Side> sides = formula.sides().stream()
                .map(side -> new Side(side.expr().substitute(names), side.written(), side.units(), side.worded()))
                .toList();
        return new Formula(formula.text(), formula.start(), formula.end(), sides, formula.signs());
    }

    /** y = 7 in an example, where x is 7 in the problem. */
    boolean isOfOtherLetter(Formula formula, Expr value, Ground ground) {
        boolean several = ground.letters().size() > 1 && !ground.points().isEmpty();
        return several
                && judge.example().isPresent()
                && formula.letters().size() == 1
                && ground.points().stream()
                        .map(point -> point.get(formula.letters().iterator().next()))
                        .noneMatch(own -> own != null && Secret.isRounded(own, value));
    }

    /** x = 0 and 2x = 0 in an example of a product, where 0 is a solution of the problem too. */
    boolean isZeroOfExample(Formula own, Ground ground) {
        Optional<Ground> example = judge.example().filter(other -> other.speaksOf(own.letters()));
        List<Expr> sides = own.sides().stream().map(Side::expr).toList();
        return example.isPresent()
                && ground.isKnown()
                && own.isEquation()
                && own.letters().size() == 1
                && !ground.same(
                                example.get().statement() == null
                                        ? own.statement()
                                        : example.get().statement())
                        .orElse(true)
                && example.get().relation(sides, own.signs()) == Ground.Relation.CASE
                && Ground.alone(own.statement(), own.letters().iterator().next())
                        .points()
                        .equals(List.of(Map.of(own.letters().iterator().next(), Build.whole(0))));
    }
}
