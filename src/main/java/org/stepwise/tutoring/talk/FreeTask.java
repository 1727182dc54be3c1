package org.stepwise.tutoring.talk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.Latex;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.grading.Budget;
import org.stepwise.solver.Solution;
import org.stepwise.solver.Solver;
import org.stepwise.solver.Step;
import org.stepwise.solver.Task;
import org.stepwise.tutoring.verify.Formula;
import org.stepwise.tutoring.verify.Formulas;

/**
 * A task of school that a pupil's words ask for, with the way to its answer.
 *
 * @param input as the solver reads it
 */
record FreeTask(Task task, String input, Solution.Solved solved) {

    private static final Map<Task, Pattern> VERBS = verbs();
    private static final Pattern ASKING = Pattern.compile(
            "(?iU).*\\b(solve|find|work out|what is|what\u2019s|what's|calculate|compute|evaluate|how (do|can|would) (i|you|we)|how much is|help|show"
                    + "|l\u00f6se?n?|berechne|bestimme|wie (l\u00f6se?|rechne)|was ist|wie viel ist|hilf"
                    + "|r\u00e9soudre|r\u00e9sous|calcule|trouve|combien|resuelve|resolver|calcula|halla|cu\u00e1nto)\\b.*");
    /** Words beside a formula that ask for nothing. */
    private static final int FEW_LETTERS = 12;

    private static Map<Task, Pattern> verbs() {
        Map<Task, String> words = new LinkedHashMap<>();
        words.put(
                Task.COMPLETE_SQUARE,
                "complet\\w+ the square|quadratisch\\w* erg\u00e4nz|compl\u00e9t\\w+ le carr\u00e9|complet\\w+ el cuadrado");
        words.put(Task.DIFFERENTIATE, "differentiat|derivative|derive\\b|ableit|leite .* ab\\b|d\u00e9riv|deriv[ae]");
        words.put(Task.INTEGRATE, "integra|integr[ei]|antiderivative|stammfunktion|primitiv");
        words.put(Task.FACTOR, "factor|faktor|as a product");
        words.put(
                Task.EXPAND,
                "expand|multiply out|brackets|ausmultiplizier|multiplizier\\w* .* aus\\b|d\u00e9velopp|desarroll");
        words.put(Task.SIMPLIFY, "simplif|vereinfach|as simply");
        return words.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Pattern.compile("(?isU).*\\b(" + entry.getValue() + ").*"),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The task, if there is one that the solver knows a way for. */
    static Optional<FreeTask> in(String words) {
        return Budget.within(() -> read(words), Optional::empty);
    }

    private static Optional<FreeTask> read(String words) {
        Optional<Task> verb = VERBS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(words).matches())
                .map(Map.Entry::getKey)
                .findFirst();
        List<Formula> statements = Formulas.in(words, Set.of());
        if (verb.isPresent()) {
            return expression(words, statements).flatMap(input -> solved(verb.get(), input));
        }
        boolean asks = ASKING.matcher(words).matches() || lettersBeside(words, statements) <= FEW_LETTERS;
        if (!asks) {
            return Optional.empty();
        }
        if (!statements.isEmpty()) {
            String input = statements.stream().map(FreeTask::plain).collect(Collectors.joining("; "));
            return solved(statements.size() > 1 ? Task.SYSTEM : Task.SOLVE, input);
        }
        return expression(words, statements)
                .filter(input -> input.matches(".*\\d.*[-+*/^(].*") && !input.matches(".*[a-zA-Z].*"))
                .flatMap(input -> solved(Task.EVALUATE, input));
    }

    /** The longest expression; of f(x) = 3x^2 what stands on the right. */
    private static Optional<String> expression(String words, List<Formula> statements) {
        if (!statements.isEmpty()) {
            return Optional.of(statements.getFirst().sides().getLast().written());
        }
        return Formulas.values(words, Set.of()).stream()
                .map(value -> value.sides().getFirst().written())
                .max(Comparator.comparingInt(String::length));
    }

    private static int lettersBeside(String words, List<Formula> statements) {
        StringBuilder rest = new StringBuilder(words);
        for (Formula formula : statements.reversed()) {
            rest.replace(formula.start(), formula.end(), " ");
        }
        return (int) rest.chars().filter(Character::isLetter).count();
    }

    /** As the solver reads it. */
    static String plain(Formula formula) {
        StringBuilder text = new StringBuilder(formula.sides().getFirst().written());
        for (int i = 0; i < formula.signs().size(); i++) {
            text.append(' ').append(formula.signs().get(i)).append(' ');
            text.append(formula.sides().get(i + 1).written());
        }
        return text.toString();
    }

    private static Optional<FreeTask> solved(Task task, String input) {
        return Solver.solve(task, input, null) instanceof Solution.Solved way
                ? Optional.of(new FreeTask(task, input, way))
                : Optional.empty();
    }

    /** In words that a small model has learned. */
    String asked() {
        String verb = switch (task) {
            case SOLVE, SYSTEM, INEQUALITY -> "Solve ";
            case SIMPLIFY -> "Simplify ";
            case FACTOR -> "Factor ";
            case EXPAND -> "Expand ";
            case DIFFERENTIATE -> "Differentiate ";
            case INTEGRATE -> "Integrate ";
            case EVALUATE -> "Work out ";
            case COMPLETE_SQUARE -> "Complete the square: ";
        };
        return verb + input + ".";
    }

    /** Whether a text comes to the answer: each of its formulas stands there. */
    boolean isAnsweredIn(String text) {
        return Budget.within(() -> reaches(text), () -> false);
    }

    private boolean reaches(String text) {
        Set<String> said = new TreeSet<>();
        for (Formula formula : Formulas.in(text, Set.of())) {
            typeset(plain(formula)).ifPresent(said::add);
            formula.sides().forEach(side -> typeset(side.written()).ifPresent(said::add));
        }
        Formulas.values(text, Set.of())
                .forEach(value -> typeset(value.sides().getFirst().written()).ifPresent(said::add));
        for (String part : solved.answer().split(" or | and |, ")) {
            Optional<String> formula = typeset(part);
            boolean there = formula.map(said::contains).orElseGet(() -> text.contains(part));
            if (!there) {
                return false;
            }
        }
        return true;
    }

    /** The way, step by step, in Markdown. */
    String way(Locale locale) {
        StringBuilder text = new StringBuilder();
        for (Step step : solved.steps()) {
            text.append(said(step).text(locale))
                    .append("\n\n$")
                    .append(typeset(step.expression()).orElse(step.expression()))
                    .append("$\n\n");
        }
        return text.toString().stripTrailing();
    }

    /** What stands in the places of the sentence is typeset like the line below it. */
    private static Step said(Step step) {
        return new Step(
                step.expression(),
                step.rule(),
                step.arguments().stream()
                        .map(argument ->
                                typeset(argument).map(tex -> "$" + tex + "$").orElse(argument))
                        .toList());
    }

    private static Optional<String> typeset(@Nullable String text) {
        return text != null && Syntax.read(text) instanceof Reading.Read(var expr)
                ? Optional.of(Latex.of(expr))
                : Optional.empty();
    }
}
