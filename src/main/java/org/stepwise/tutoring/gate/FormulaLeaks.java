package org.stepwise.tutoring.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;
import org.stepwise.grading.working.Operators;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.verify.Formula;
import org.stepwise.tutoring.verify.Ground;
import org.stepwise.tutoring.verify.Judge;
import org.stepwise.tutoring.verify.Side;

/** Relations that are the answer, show it, or are a further line of the way to it. */
final class FormulaLeaks {

    private final Secret secret;
    private final Judge judge;
    private final TwinLetter twin;
    private final NextLine next;
    private final ExampleLines examples;
    private final Rung level;
    private final Terms terms;
    private final Ways ways;
    private final Checks checks;
    private final NextReckoning reckoning;

    FormulaLeaks(
            Secret secret,
            TwinLetter twin,
            Judge judge,
            Rung level,
            Terms terms,
            Ways ways,
            Checks checks,
            NextReckoning reckoning) {
        this.secret = secret;
        this.twin = twin;
        this.judge = judge;
        this.level = level;
        this.terms = terms;
        this.ways = ways;
        this.checks = checks;
        this.reckoning = reckoning;
        this.next = new NextLine(judge, level == Rung.NEXT_STEP);
        this.examples = new ExampleLines(judge, secret);
    }

    Optional<Leak> of(Formula told) {
        Formula formula = twin.own(told);
        Set<String> letters = formula.letters();
        Expr statement = formula.statement();
        if (secret.isKnown(statement)) {
            return Optional.empty();
        }
        if (formula.sides().stream().anyMatch(side -> isPutIn(side.expr()))) {
            return Optional.of(Leak.ANSWER);
        }
        if (isReckoned(formula)) {
            return Optional.empty();
        }
        if (letters.isEmpty()) {
            return judge.example().isEmpty() ? ofNumbers(formula) : Optional.empty();
        }
        Ground ground = judge.ground();
        Formula own = examples.inOwnLetters(formula, ground);
        if (own == null) {
            return Optional.empty();
        }
        Expr line = own.statement();
        if (examples.isZeroOfExample(own, ground)) {
            return Optional.empty();
        }
        if (solves(own, ground)) {
            return Optional.of(Leak.ANSWER);
        }
        if (ground.isKnown() && ground.speaksOf(own.letters()) && isFurther(own, ground)) {
            if (isZeroForm(own)) {
                return next.isAllowed() && knowsFactor(own) ? Optional.empty() : Optional.of(Leak.ANSWER);
            }
            return next.tell(line);
        }
        if (pins(own, ground)) {
            return next.tell(line);
        }
        return ofExpressions(own);
    }

    /** V = pi 3^2 10, and nothing more. */
    private boolean isReckoned(Formula formula) {
        List<Expr> sides = formula.sides().stream().map(Side::expr).toList();
        return formula.isEquation()
                && sides.size() == 2
                && sides.getLast().variables().isEmpty()
                && (sides.getFirst() instanceof Expr.Name || sides.getFirst() instanceof Expr.Application)
                && secret.isValue(sides.getLast())
                && reckoning.takes(sides.getLast());
    }

    private Optional<Leak> ofNumbers(Formula formula) {
        if (checks.tell(formula) || ways.counts(formula)) {
            return Optional.of(Leak.ANSWER);
        }
        boolean fact = ways.isFact(formula);
        boolean value = level != Rung.EXAMPLE && (ways.isNewValue(formula) || ways.isSplit(formula));
        if (fact && secret.parts().size() == 1) {
            return Optional.of(Leak.ANSWER);
        }
        return !next.isAllowed() && (fact || value) ? Optional.of(Leak.STEP) : Optional.empty();
    }

    /** An equation for a letter that the problem does not have, of which the answer is a solution. */
    private boolean pins(Formula own, Ground ground) {
        return !ground.isKnown()
                && judge.example().isEmpty()
                && own.isEquation()
                && own.sides().size() == 2
                && own.letters().size() == 1
                && secret.hasNumbers()
                && Ground.alone(own.statement(), own.letters().iterator().next()).points().stream()
                        .anyMatch(point -> point.values().stream().anyMatch(secret::isValue));
    }

    /** f(6), where 6 is what is looked for. */
    private boolean isPutIn(Expr side) {
        return judge.example().isEmpty()
                && side instanceof Expr.Application(String _, int _, List<Expr> arguments, var _)
                && arguments.size() == 1
                && arguments.getFirst().variables().isEmpty()
                && secret.isValue(arguments.getFirst())
                && !secret.isKnown(arguments.getFirst());
    }

    /** x = 14/7, 2 = x, x > 2, x about 1.99. */
    private boolean solves(Formula formula, Ground ground) {
        boolean letter = formula.sides().stream()
                .map(Side::expr)
                .anyMatch(side -> side instanceof Expr.Name(String name, var _)
                        && (ground.letters().isEmpty() || ground.speaksOf(Set.of(name))));
        return letter
                && formula.sides().stream()
                        .map(Side::expr)
                        .flatMap(side -> org.stepwise.cas.algebra.Alternatives.of(side).stream())
                        .anyMatch(side -> side.variables().isEmpty()
                                && secret.isValue(side)
                                && !secret.isReachedValue(side)
                                && !examples.isOfOtherLetter(formula, side, ground));
    }

    private boolean isFurther(Formula formula, Ground ground) {
        List<Expr> sides = formula.sides().stream().map(Side::expr).toList();
        if (sides.stream().anyMatch(side -> !Trees.isValue(side))) {
            return formula.isEquation()
                    && ground.relation(sides, formula.signs()) == Ground.Relation.FOLLOWS
                    && sides.stream().anyMatch(Expr.Bracketed.class::isInstance);
        }
        boolean always = true;
        for (int i = 1; i < sides.size(); i++) {
            always &= formula.signs().get(i - 1).equals("=") && Equality.equal(sides.getFirst(), sides.get(i));
        }
        if (always) {
            return false;
        }
        if (!formula.isEquation()) {
            return !formula.signs().contains("!=")
                    && !formula.signs().contains("~")
                    && ground.points().isEmpty()
                    && (ground.same(formula.statement()).orElse(false) || isBound(formula, ground));
        }
        return switch (ground.relation(sides, formula.signs())) {
            case FOLLOWS -> true;
            case CASE -> !isTestValue(formula, ground) && ground.isWithin(sides, formula.signs());
            case CONTRADICTS, OPEN -> false;
        };
    }

    /** x = 0, put into an inequality to see whether it holds there. */
    private static boolean isTestValue(Formula formula, Ground ground) {
        Expr statement = ground.statement();
        return statement != null
                && Trees.isRegion(statement)
                && formula.sides().getFirst().expr() instanceof Expr.Name
                && formula.sides().getLast().expr().variables().isEmpty();
    }

    /** 2x < 6, where x < 3 is a part of the answer. */
    private boolean isBound(Formula formula, Ground ground) {
        List<Expr> sides = formula.sides().stream().map(Side::expr).toList();
        if (sides.size() == 3 && ground.letters().size() == 1) {
            return isEdge(sides.get(0), sides.get(1), ground) && isEdge(sides.get(1), sides.get(2), ground);
        }
        if (sides.size() != 2
                || ground.letters().size() != 1
                || ground.relation(sides, formula.signs()) != Ground.Relation.FOLLOWS) {
            return false;
        }
        return isEdge(sides.getFirst(), sides.getLast(), ground);
    }

    /** Whether both are equal only where the answer's region ends. */
    private boolean isEdge(Expr left, Expr right, Ground ground) {
        String letter = ground.letters().iterator().next();
        List<Map<String, Expr>> points =
                Ground.alone(Build.equation(left, right), letter).points();
        return !points.isEmpty()
                && points.stream().allMatch(point -> point.values().stream().allMatch(secret::isValue));
    }

    /** x - 2 = 0 is read as x = 2. */
    private boolean isZeroForm(Formula formula) {
        return formula.sides().size() == 2
                && formula.sides().stream().anyMatch(side -> side.written().equals("0"))
                && formula.sides().stream()
                        .anyMatch(side -> side.expr() instanceof Expr.Sum(List<Expr> terms, var _)
                                && terms.size() == 2
                                && terms.stream().anyMatch(Expr.Name.class::isInstance)
                                && terms.stream()
                                        .anyMatch(term -> term.variables().isEmpty()));
    }

    private boolean knowsFactor(Formula formula) {
        return formula.sides().stream()
                .anyMatch(side -> !side.expr().variables().isEmpty() && secret.isKnown(side.expr()));
    }

    private Optional<Leak> ofExpressions(Formula formula) {
        for (Side side : formula.sides()) {
            Optional<Leak> leak = ofExpression(side.expr());
            if (leak.isPresent()) {
                return leak;
            }
        }
        return Optional.empty();
    }

    /** An expression in letters that is the answer, or on the way to it. */
    Optional<Leak> ofExpression(Expr told) {
        Expr expr = twin.own(told);
        if (expr.variables().isEmpty() || secret.isKnown(expr) || Operators.stands(expr)) {
            return Optional.empty();
        }
        if (judge.example().isEmpty() && terms.isRewritten(expr)) {
            return next.tell(expr);
        }
        if (!secret.isExpression(expr)) {
            boolean term = judge.example().isEmpty() && terms.isTerm(expr);
            return term && (!next.isAllowed() || terms.completes(expr)) ? Optional.of(Leak.STEP) : Optional.empty();
        }
        return secret.isAnswerLike(expr) && terms.hasBrackets(expr) ? Optional.of(Leak.ANSWER) : next.tell(expr);
    }
}
