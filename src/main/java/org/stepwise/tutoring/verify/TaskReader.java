package org.stepwise.tutoring.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Trees;
import org.stepwise.grading.AnswerKind;

/** Reads a problem from its words, its key and the pupil's lines. */
public final class TaskReader {

    private static final Pattern FOR_LETTER = Pattern.compile(
            "\\b(?:for|find|value of|determine|nach)\\s+(?:\\$|\\\\\\()?([a-zA-Z])(?:\\$|\\\\\\))?(?![a-zA-Z'(^])");
    private static final Set<AnswerKind> STATEMENTS =
            Set.of(AnswerKind.SET, AnswerKind.EQUATION, AnswerKind.INTERVAL, AnswerKind.INEQUALITY, AnswerKind.SYSTEM);
    private static final int LONGEST_PROMPT = 4_000;

    private TaskReader() {}

    public static Task read(String prompt, AnswerKind kind, String answer, List<String> working) {
        String text = prompt.length() > LONGEST_PROMPT ? prompt.substring(0, LONGEST_PROMPT) : prompt;
        Set<String> letters = new TreeSet<>();
        List<Formula> found = Formulas.in(text, Set.of());
        found.forEach(formula -> letters.addAll(formula.letters()));
        List<Formula> statements = new ArrayList<>();
        List<Formula> named = new ArrayList<>();
        for (Formula formula : found) {
            boolean function = formula.sides().getFirst().expr() instanceof Expr.Application
                    && formula.sides().getLast().expr().variables().size() >= 1;
            (function ? named : statements).add(formula);
        }
        Expr read = AnswerParts.read(answer, letters);
        List<Expr> answers = AnswerParts.of(kind, answer, read);
        answers.forEach(part -> letters.addAll(part.variables()));
        Expr given = given(text, kind, statements, named, answers);
        if (given != null) {
            letters.addAll(given.variables());
        }
        Ground ground = ground(text, kind, read, answers, statements, given);
        letters.addAll(ground.letters());
        List<Formula> reached = new ArrayList<>();
        for (String line : working.subList(0, Math.min(40, working.size()))) {
            List<Formula> there = Formulas.in(line, letters);
            reached.addAll(there);
            reached.addAll(Formulas.values(line, letters));
            there.forEach(formula -> letters.addAll(formula.letters()));
        }
        return new Task(
                text,
                kind,
                answer,
                letters,
                given,
                statements,
                named,
                reached,
                working,
                answers,
                adopted(ground, reached, answers));
    }

    private static @Nullable Expr given(
            String text, AnswerKind kind, List<Formula> statements, List<Formula> named, List<Expr> answers) {
        if (!named.isEmpty()) {
            return named.getFirst().sides().getLast().expr();
        }
        boolean solved = !statements.isEmpty() && STATEMENTS.contains(kind);
        if (solved) {
            return null;
        }
        if (statements.size() == 1
                && statements.getFirst().sides().getFirst().expr() instanceof Expr.Name
                && (kind == AnswerKind.DERIVATIVE || kind == AnswerKind.INTEGRAL)) {
            return statements.getFirst().sides().getLast().expr();
        }
        if (!statements.isEmpty()
                && answers.stream().allMatch(answer -> answer.variables().isEmpty())
                && kind != AnswerKind.EQUIVALENT) {
            return null;
        }
        return Formulas.values(text, Set.of()).stream()
                .map(value -> value.sides().getFirst().expr())
                .filter(expr -> !expr.children().isEmpty() && Trees.isValue(expr))
                .max(Comparator.comparingInt(Trees::size))
                .orElse(null);
    }

    private static Ground ground(
            String text,
            AnswerKind kind,
            @Nullable Expr read,
            List<Expr> answers,
            List<Formula> statements,
            @Nullable Expr given) {
        List<Expr> exact = statements.stream()
                .filter(formula -> !formula.isAbout() && !formula.letters().isEmpty())
                .map(Formula::statement)
                .toList();
        Set<String> letters = new TreeSet<>();
        exact.forEach(statement -> letters.addAll(statement.variables()));
        boolean function = kind == AnswerKind.DERIVATIVE || kind == AnswerKind.INTEGRAL;
        if (!exact.isEmpty() && !function) {
            Matcher asked = FOR_LETTER.matcher(text);
            Set<String> one = new TreeSet<>();
            while (asked.find()) {
                if (letters.contains(asked.group(1))) {
                    one.add(asked.group(1));
                }
            }
            boolean literal = letters.size() > 1 && exact.size() == 1 && one.size() == 1;
            Set<String> wanted = literal ? one : letters;
            Ground ground = wanted.size() == 1 && !literal
                    ? Ground.of(Ground.all(exact), wanted)
                    : new Ground(wanted, AnswerParts.points(read, answers, wanted), Ground.all(exact));
            return holds(ground, statements) ? ground : new Ground(wanted, List.of(), Ground.all(exact));
        }
        if (read != null
                && given != null
                && given.variables().size() == 1
                && (kind == AnswerKind.INTERVAL || kind == AnswerKind.INEQUALITY || kind == AnswerKind.SET)
                && !(read instanceof Expr.Relation)) {
            Expr letter = Build.name(given.variables().iterator().next());
            return Ground.of(Build.relation(letter, Sign.ELEMENT, read), given.variables());
        }
        if (read != null && !function && (given == null || kind == AnswerKind.INEQUALITY)) {
            Set<String> own = read.variables();
            if (own.size() == 1 && !Trees.isValue(read)) {
                return Ground.of(read, own);
            }
            if (!own.isEmpty() && !Trees.isValue(read)) {
                return new Ground(own, AnswerParts.points(read, answers, own), read);
            }
        }
        return Ground.NONE;
    }

    /** A key that is rounded does not solve the problem exactly. */
    private static boolean holds(Ground ground, List<Formula> statements) {
        return ground.points().isEmpty()
                || statements.stream()
                        .filter(formula -> ground.speaksOf(formula.letters()))
                        .allMatch(formula -> ground.relation(
                                        formula.sides().stream().map(Side::expr).toList(), formula.signs())
                                == Ground.Relation.FOLLOWS);
    }

    /** Where the problem has no letter, one that the pupil's working solves for the answer stands for it. */
    private static Ground adopted(Ground ground, List<Formula> reached, List<Expr> answers) {
        if (ground.isKnown() || answers.size() != 1) {
            return ground;
        }
        return reached.stream()
                .flatMap(formula -> adopted(formula, answers).stream())
                .findFirst()
                .orElse(ground);
    }

    /** The letter of an equation whose one solution is the answer. */
    static Optional<Ground> adopted(Formula formula, List<Expr> answers) {
        if (formula.letters().size() != 1
                || !formula.isEquation()
                || formula.signs().isEmpty()
                || answers.size() != 1
                || !answers.getFirst().variables().isEmpty()) {
            return Optional.empty();
        }
        Ground ground = Ground.of(formula.statement());
        List<Map<String, Expr>> answered = ground.points().stream()
                .filter(point -> Values.equal(point.values().iterator().next(), answers.getFirst())
                        .orElse(false))
                .toList();
        // A length whose square is 169 is 13.
        return !answered.isEmpty() && ground.points().size() <= 2
                ? Optional.of(new Ground(ground.letters(), answered, null))
                : Optional.empty();
    }

    static @Nullable Expr parsed(String text, Set<String> letters) {
        return Syntax.read(text, ReadOptions.defaults().withNames(letters)) instanceof Reading.Read(Expr expr)
                ? expr
                : null;
    }
}
