package org.stepwise.tutoring.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.grading.AnswerKind;

/** Judges the relations of a text one after the other: from the problem, from an example that the text brought in, or alone. */
public final class Judge {

    private static final Set<String> CONSTANTS = Set.of("C", "c", "K");
    private static final Set<String> USUAL_UNKNOWNS = Set.of("x", "n");
    private static final Pattern DOTS =
            Pattern.compile("(?s)(?:\\.\\.\\.|\u2026|\\\\[lc]?dots)\\s*[-+*]?\\s*\\d+\\s*=");
    private static final Pattern JOINED = Pattern.compile("(?U)[\\s,;&$\\\\()]*(?:and|und|et|y)?[\\s$\\\\(]*");

    private final Task task;
    private final Definitions definitions;
    private final OtherProblem other;
    /** Letters that stand for numbers, whatever unit has the same sign. */
    private final Set<String> symbols;

    private Ground ground;

    public Judge(Task task, boolean exampleLevel) {
        this.task = task;
        this.other = new OtherProblem(task, exampleLevel);
        this.definitions = new Definitions(task.given());
        this.ground = task.ground();
        this.symbols = new TreeSet<>(ground.letters());
        if (task.given() != null) {
            symbols.addAll(task.given().variables());
        }
        task.named()
                .forEach(formula -> definitions.take(
                        formula.sides().getFirst().expr(),
                        formula.sides().getLast().expr()));
    }

    /** The problem's own ground; where it has no letter, that of a letter which the text brought in for the answer. */
    public Ground ground() {
        return ground;
    }

    /** The example that the text speaks of at the moment, if it says so. */
    public Optional<Ground> example() {
        return other.announced();
    }

    /** The same, whether anybody says so or not. */
    public Optional<Ground> otherProblem() {
        return other.ground();
    }

    /** Words without a formula: they may lead back to the pupil's problem. */
    void pass(String words) {
        if (Cue.returns(words)) {
            other.ends();
            definitions.leaveExample();
        }
    }

    /** @param before what stands in front of the formula, from the formula before it on */
    public Status judge(Formula formula, String before) {
        pass(before);
        return Limits.within(() -> judged(formula, other.cue(before, formula), before), Status.UNVERIFIABLE);
    }

    private Status judged(Formula formula, Cue cue, String before) {
        Optional<Status> measured = UnitSteps.ofQuantities(formula, symbols);
        if (measured.isPresent()) {
            return measured.get();
        }
        if (Sides.haveUnits(formula)) {
            return UnitSteps.judge(formula);
        }
        boolean system = task.points().stream().anyMatch(point -> point.size() > 1);
        if (cue == Cue.EXAMPLE && !system && definitions.takesCurve(formula)) {
            other.opens();
            return Status.UNVERIFIABLE;
        }
        if (goesOnFromDots(formula, before) || Sides.isNaming(formula)) {
            return Status.UNVERIFIABLE;
        }
        Expr first = formula.sides().getFirst().expr();
        Expr last = formula.sides().getLast().expr();
        boolean anew = cue != Cue.NONE || !definitions.knows(first);
        if (anew && !isKnown(first, last) && definitions.takeAnew(first, last, cue == Cue.EXAMPLE)) {
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
        if (Sides.areShareAndAmount(sides)) {
            return Status.UNVERIFIABLE;
        }
        if (cue != Cue.SUPPOSED && Sides.areMiscounted(sides, formula.signs())) {
            return Status.DISPROVED;
        }
        Optional<Boolean> always = Sides.always(sides, formula.signs());
        if (always.isPresent() && always.get()) {
            definitions.take(
                    formula.sides().getFirst().expr(), formula.sides().getLast().expr());
            return Status.PROVED;
        }
        Set<String> letters = new TreeSet<>();
        sides.forEach(side -> letters.addAll(side.variables()));
        if (always.isPresent() && letters.size() > 0 && Sides.areCarriedOut(formula)) {
            return Status.DISPROVED;
        }
        if (letters.isEmpty()) {
            Ground here = other.ground().orElse(ground);
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

    /** A function that nobody has named: this may be its name. */
    private Status unknown(Formula formula, Cue cue) {
        definitions.take(
                formula.sides().getFirst().expr(), formula.sides().getLast().expr());
        return Status.UNVERIFIABLE;
    }

    private Status ofLetters(
            Formula formula, List<Expr> sides, Set<String> letters, Cue cue, String before, Optional<Boolean> always) {
        Optional<Ground> example = other.ground();
        if (example.isPresent() && example.get().speaksOf(letters) && cue != Cue.EXAMPLE) {
            return ofExample(example.get(), formula, sides, letters, cue, before);
        }
        if (ground.isKnown() && ground.speaksOf(letters)) {
            Ground.Relation relation = ground.relation(sides, formula.signs());
            // x > 7 follows from x > 11 and may begin another problem all the same.
            boolean same = relation == Ground.Relation.FOLLOWS
                    && (!ground.points().isEmpty()
                            || ground.same(formula.statement()).orElse(true));
            if (cue == Cue.EXAMPLE && !same && other.begins(formula, sides, letters, cue, before, ground)) {
                return Status.UNVERIFIABLE;
            }
            // Of an example in other letters or in none there may be an equation in these.
            boolean ofExample = other.isWanted() && example.isPresent() && relation != Ground.Relation.FOLLOWS;
            return ofExample || isSoughtValue(sides) && relation != Ground.Relation.FOLLOWS
                    ? Status.UNVERIFIABLE
                    : Relating.status(relation, sides, formula.signs(), cue, ground);
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
        other.begins(formula, sides, letters, cue, before, ground);
        return Status.UNVERIFIABLE;
    }

    private Status ofExample(
            Ground example, Formula formula, List<Expr> sides, Set<String> letters, Cue cue, String before) {
        if (isJoined(before) && example.takes(formula)) {
            other.joins(formula);
            return Status.UNVERIFIABLE;
        }
        Ground.Relation relation = example.relation(sides, formula.signs());
        Status status = other.weakened(Relating.status(relation, sides, formula.signs(), cue, example));
        boolean own = status != Status.PROVED
                && ground.speaksOf(letters)
                && ground.relation(sides, formula.signs()) == Ground.Relation.FOLLOWS
                // x > 8 follows from x > 11 too, and is the example's.
                && (!ground.points().isEmpty()
                        || ground.same(formula.statement()).orElse(false));
        return own ? Status.PROVED : status;
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

    /** Whether a formula stands beside the one before it, as the second one of a system does. */
    private static boolean isJoined(String before) {
        return JOINED.matcher(before).matches();
    }
}
