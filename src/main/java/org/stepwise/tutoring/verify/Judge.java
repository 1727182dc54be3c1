package org.stepwise.tutoring.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.working.Operators;

/** Judges the relations of a text one after the other: from the problem, from an example that the text brought in, or alone. */
public final class Judge {

    /** A twentieth of a second of an idle core. */
    private static final long FUEL = 500_000;

    private static final Set<String> CONSTANTS = Set.of("C", "c", "K");
    private static final Set<String> USUAL_UNKNOWNS = Set.of("x", "n");
    private static final Pattern DOTS =
            Pattern.compile("(?s)(?:\\.\\.\\.|\u2026|\\\\[lc]?dots)\\s*[-+*]?\\s*\\d+\\s*=");
    private static final Pattern JOINED = Pattern.compile("(?U)[\\s,;&$\\\\()]*(?:and|und|et|y)?[\\s$\\\\(]*");

    private final Task task;
    private final boolean exampleLevel;
    private final Definitions definitions;
    private Ground ground;
    private @Nullable Ground example;
    /** Whether the example is an equation that nobody called one, in a problem that has no equation of its own. */
    private boolean doubtful;
    /** Whether the example is a rule in letters, such as x^2 = a: what it says of them is not judged. */
    private boolean general;
    /** Whether the text has come to an example before. */
    private boolean opened;

    public Judge(Task task, boolean exampleLevel) {
        this.task = task;
        this.exampleLevel = exampleLevel;
        this.definitions = new Definitions(task.given());
        this.ground = task.ground();
        task.named()
                .forEach(formula -> definitions.take(
                        formula.sides().getFirst().expr(),
                        formula.sides().getLast().expr()));
    }

    /** The problem's own ground; where it has no letter, that of a letter which the text brought in for the answer. */
    public Ground ground() {
        return ground;
    }

    /** The example that the text speaks of at the moment, if it does. */
    public Optional<Ground> example() {
        return Optional.ofNullable(example);
    }

    /** Words without a formula: they may lead back to the pupil's problem. */
    void pass(String words) {
        if (Cue.returns(words)) {
            example = null;
        }
    }

    /** @param before what stands in front of the formula, from the formula before it on */
    public Status judge(Formula formula, String before) {
        pass(before);
        try {
            return Fuel.limited(FUEL, () -> judged(formula, cue(before), before));
        } catch (Fuel.Exhausted | BeyondReach | ArithmeticException | StackOverflowError open) {
            return Status.UNVERIFIABLE;
        }
    }

    /** Where an example is due, the first equation that is not led up to is the example's. */
    private Cue cue(String before) {
        Cue said = Cue.of(before, exampleLevel);
        boolean due = exampleLevel && !opened && said == Cue.NONE && Cue.beginsAnew(before);
        return due ? Cue.EXAMPLE : said;
    }

    private Status judged(Formula formula, Cue cue, String before) {
        Optional<Status> measured = UnitSteps.ofQuantities(formula, ground.letters());
        if (measured.isPresent()) {
            return measured.get();
        }
        if (hasUnits(formula)) {
            return UnitSteps.judge(formula);
        }
        boolean system = task.points().stream().anyMatch(point -> point.size() > 1);
        if (cue == Cue.EXAMPLE && !system && definitions.takesCurve(formula)) {
            opened = true;
            return Status.UNVERIFIABLE;
        }
        if (goesOnFromDots(formula, before) || isNaming(formula)) {
            return Status.UNVERIFIABLE;
        }
        Expr first = formula.sides().getFirst().expr();
        Expr last = formula.sides().getLast().expr();
        boolean anew = cue != Cue.NONE || !definitions.knows(first);
        if (anew && !isKnown(first, last) && definitions.take(first, last, true)) {
            return Status.UNVERIFIABLE;
        }
        List<Expr> sides = new ArrayList<>();
        for (Side side : formula.sides()) {
            Optional<Expr> resolved = definitions.resolved(side.expr());
            if (resolved.isEmpty()) {
                return unknown(formula, cue);
            }
            sides.add(resolved.get());
        }
        if (cue != Cue.SUPPOSED && isMiscounted(sides, formula.signs())) {
            return Status.DISPROVED;
        }
        Optional<Boolean> always = always(sides, formula.signs());
        if (always.isPresent() && always.get()) {
            definitions.take(
                    formula.sides().getFirst().expr(), formula.sides().getLast().expr());
            return Status.PROVED;
        }
        Set<String> letters = new TreeSet<>();
        sides.forEach(side -> letters.addAll(side.variables()));
        if (always.isPresent() && letters.size() > 0 && isCarriedOut(formula)) {
            return Status.DISPROVED;
        }
        if (letters.isEmpty()) {
            Ground here = example == null ? ground : example;
            if (here.leaves(sides, formula.signs())) {
                return Status.PROVED;
            }
            boolean claimed = always.isPresent() && cue != Cue.SUPPOSED;
            return claimed ? Status.DISPROVED : Status.UNVERIFIABLE;
        }
        letters.removeIf(letter -> CONSTANTS.contains(letter)
                && (task.kind() == AnswerKind.INTEGRAL || !letter.equals("c"))
                && !ground.letters().contains(letter)
                && sides.size() > 1
                && formula.letters().size() > 1);
        return ofLetters(formula, sides, letters, cue, before, always);
    }

    /** 1 + 2 + ... + 10 = 55: what the dots stand for is not read. */
    private static boolean goesOnFromDots(Formula formula, String before) {
        return DOTS.matcher(before + formula.text()).find();
    }

    /** y = f(x), which says nothing but that y is the function's value. */
    private static boolean isNaming(Formula formula) {
        return formula.sides().size() == 2
                && formula.isEquation()
                && formula.sides().getFirst().expr() instanceof Expr.Name
                && formula.sides().getLast().expr()
                        instanceof Expr.Application(String _, int _, List<Expr> inside, Span _)
                && inside.stream().allMatch(Expr.Name.class::isInstance);
    }

    /** sin A = 3/5, where that is looked for and tan A = 3/4 alone leaves two values. */
    private boolean isSoughtValue(List<Expr> sides) {
        return sides.size() == 2
                && ground.points().isEmpty()
                && sides.getFirst() instanceof Expr.Call
                && task.answers().size() == 1
                && Values.equal(sides.getLast(), task.answers().getFirst()).orElse(false);
    }

    private boolean isKnown(Expr first, Expr last) {
        Optional<Expr> term = definitions.knows(first) ? definitions.resolved(first) : Optional.empty();
        return term.isPresent() && Values.equal(term.get(), last).orElse(false);
    }

    /** d/dx(2x) = 2x and f'(x) = 3x say what a derivative is; f'(x) = 0 asks where it is so. */
    private static boolean isCarriedOut(Formula formula) {
        boolean operated = formula.sides().stream()
                .map(Side::expr)
                .anyMatch(side -> Operators.stands(side) || side instanceof Expr.Application);
        return operated && !formula.sides().getLast().expr().variables().isEmpty();
    }

    /** A function that nobody has named: this may be its name. */
    private Status unknown(Formula formula, Cue cue) {
        definitions.take(
                formula.sides().getFirst().expr(), formula.sides().getLast().expr());
        return Status.UNVERIFIABLE;
    }

    private static boolean hasUnits(Formula formula) {
        return formula.sides().stream().anyMatch(side -> !side.units().isEmpty())
                && formula.letters().isEmpty();
    }

    /** v = 210/3 = 63: numbers that are not what they are said to be. */
    private static boolean isMiscounted(List<Expr> sides, List<String> signs) {
        for (int i = 0; i < signs.size() && sides.size() > 2; i++) {
            Expr left = sides.get(i);
            Expr right = sides.get(i + 1);
            boolean numbers = left.variables().isEmpty()
                    && right.variables().isEmpty()
                    && signs.get(i).equals("=");
            if (numbers && !Values.holds(left, "=", right).orElse(true)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Boolean> always(List<Expr> sides, List<String> signs) {
        boolean all = true;
        boolean open = false;
        for (int i = 0; i < signs.size(); i++) {
            Optional<Boolean> pair = Values.holds(sides.get(i), signs.get(i), sides.get(i + 1));
            open |= pair.isEmpty();
            all &= pair.orElse(true);
        }
        return !all ? Optional.of(false) : open ? Optional.empty() : Optional.of(true);
    }

    private Status ofLetters(
            Formula formula, List<Expr> sides, Set<String> letters, Cue cue, String before, Optional<Boolean> always) {
        Ground other = example;
        if (other != null && other.speaksOf(letters) && cue != Cue.EXAMPLE) {
            if (isJoined(before) && other.takes(formula)) {
                example = other.and(formula);
                return Status.UNVERIFIABLE;
            }
            Status told = status(other.relation(sides, formula.signs()), sides, formula.signs(), cue, other);
            Status status = general || doubtful && told == Status.PROVED ? Status.UNVERIFIABLE : told;
            boolean own = status != Status.PROVED
                    && ground.speaksOf(letters)
                    && ground.relation(sides, formula.signs()) == Ground.Relation.FOLLOWS;
            return own ? Status.PROVED : status;
        }
        if (ground.isKnown() && ground.speaksOf(letters)) {
            Ground.Relation relation = ground.relation(sides, formula.signs());
            if (cue == Cue.EXAMPLE && relation != Ground.Relation.FOLLOWS && begins(formula, sides, letters, cue)) {
                return Status.UNVERIFIABLE;
            }
            // Of an example in other letters or in none there may be an equation in these.
            boolean ofExample = other != null && exampleLevel && relation != Ground.Relation.FOLLOWS;
            return ofExample || isSoughtValue(sides) && relation != Ground.Relation.FOLLOWS
                    ? Status.UNVERIFIABLE
                    : status(relation, sides, formula.signs(), cue, ground);
        }
        boolean claim =
                sides.stream().allMatch(side -> sides.getFirst().variables().equals(side.variables()))
                        && !(sides.getFirst() instanceof Expr.Name);
        Expr given = task.given();
        boolean own = given != null
                && !given.variables().isEmpty()
                && given.variables().containsAll(letters);
        boolean worked = own
                && !sides.getFirst().children().isEmpty()
                && !(sides.getFirst() instanceof Expr.Product)
                && cue == Cue.NONE;
        boolean identity =
                formula.isEquation() && (claim && (letters.size() > 1 || own || isHollow(formula, letters)) || worked);
        if (identity && always.isPresent()) {
            return Status.DISPROVED;
        }
        if (!ground.isKnown()
                && (task.given() == null || task.given().variables().isEmpty())) {
            Optional<Ground> adopted = TaskReader.adopted(formula, task.answers());
            if (adopted.isPresent() && cue != Cue.SUPPOSED) {
                ground = adopted.get();
                return Status.PROVED;
            }
            boolean answered = sides.getFirst() instanceof Expr.Name(String name, var _)
                    && USUAL_UNKNOWNS.contains(name)
                    && sides.getLast().variables().isEmpty()
                    && task.answers().size() == 1
                    && task.asksForValues();
            if (answered && cue == Cue.NONE) {
                return Status.DISPROVED;
            }
        }
        begins(formula, sides, letters, cue);
        return Status.UNVERIFIABLE;
    }

    /** 2(w + 2w) = 4w has the solution 0 alone, which nobody looks for. */
    private static boolean isHollow(Formula formula, Set<String> letters) {
        if (letters.size() != 1 || formula.sides().size() != 2) {
            return false;
        }
        List<Map<String, Expr>> points = Ground.of(formula.statement(), letters).points();
        return points.size() == 1
                && Values.equal(points.getFirst().values().iterator().next(), Build.whole(0))
                        .orElse(false);
    }

    private static Status status(
            Ground.Relation relation, List<Expr> sides, List<String> signs, Cue cue, Ground ground) {
        return switch (relation) {
            case FOLLOWS -> cue == Cue.SUPPOSED ? Status.UNVERIFIABLE : Status.PROVED;
            case CASE -> {
                boolean equation = signs.stream().allMatch("="::equals);
                boolean stands =
                        equation ? isCase(sides) && ground.isWithin(sides, signs) : ground.isPart(sides, signs);
                yield cue == Cue.SUPPOSED || cue == Cue.CONDITION && !stands
                        ? Status.UNVERIFIABLE
                        : stands ? Status.PROVED : Status.DISPROVED;
            }
            case CONTRADICTS -> {
                boolean boundary =
                        ground.points().isEmpty() && ground.statement() != null && Trees.isRegion(ground.statement());
                yield cue == Cue.SUPPOSED || cue == Cue.CONDITION || boundary && signs.equals(List.of("="))
                        ? Status.UNVERIFIABLE
                        : Status.DISPROVED;
            }
            case OPEN -> Status.UNVERIFIABLE;
        };
    }

    /** x = 2 and x - 2 = 0 are one of several solutions. */
    private static boolean isCase(List<Expr> sides) {
        return sides.size() >= 2 && sides.getLast().variables().isEmpty();
    }

    /** Whether a formula stands beside the one before it, as the second one of a system does. */
    private static boolean isJoined(String before) {
        return JOINED.matcher(before).matches();
    }

    /** Takes an equation as another problem; says whether it can be one. */
    private boolean begins(Formula formula, List<Expr> sides, Set<String> letters, Cue cue) {
        boolean named = sides.getFirst() instanceof Expr.Name(String name, var _)
                && !sides.getLast().variables().isEmpty()
                && !sides.getLast().variables().contains(name);
        boolean value = sides.getFirst() instanceof Expr.Name
                && sides.getLast().variables().isEmpty();
        if (named
                || value && example != null && cue != Cue.EXAMPLE
                || letters.size() > 2
                || !formula.isEquation() && cue != Cue.EXAMPLE
                || formula.isAbout()
                || formula.signs().contains("!=")) {
            return false;
        }
        Expr statement = new Expr.Relation(
                sides, formula.signs().stream().map(Formula::sign).toList(), Span.NONE);
        Ground found = Ground.of(statement, letters);
        example = found;
        doubtful = cue == Cue.NONE && !ground.isKnown() && !task.answers().isEmpty();
        general = ground.letters().size() == 1
                && letters.size() > 1
                && sides.getLast() instanceof Expr.Name(String parameter, Span _)
                && !ground.letters().contains(parameter);
        opened = true;
        return true;
    }
}
