package org.stepwise.bench.nano;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Grading;
import org.stepwise.grading.Verdict;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatMessage.Role;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.verify.TaskReader;

/** What a model can do with problems of kinds that it was not trained on, and what of its words a pupil would see. */
public final class NanoBench {

    private static final Pattern FORMULA = Pattern.compile("\\$([^$]+)\\$");

    private final NanoTexts texts;
    private final LocalModel model;
    private final int count;
    private final long seed;
    private final PrintStream out;
    private final PrintStream err;

    private NanoBench(NanoTexts texts, LocalModel model, int count, long seed, PrintStream out, PrintStream err) {
        this.texts = texts;
        this.model = model;
        this.count = count;
        this.seed = seed;
        this.out = out;
        this.err = err;
    }

    /** The tables go to {@code out}; the texts that are not right, to {@code err}. */
    public static void run(Path model, String split, int count, long seed, PrintStream out, PrintStream err)
            throws IOException, InterruptedException {
        NanoTexts texts = NanoTexts.of(split, "all");
        long began = System.nanoTime();
        try (LocalModel answering = LocalModel.with(model)) {
            NanoBench bench = new NanoBench(texts, answering, count, seed, out, err);
            bench.problems();
            out.println();
            bench.levels();
        }
        out.printf(
                Locale.ROOT,
                "%n%s, %d of each, seed %d: %.0f s%n",
                split,
                count,
                seed,
                (System.nanoTime() - began) / 1e9);
    }

    /** Free practice: does the chain end in the right answer, and what of its equations is proved. */
    private void problems() throws InterruptedException {
        out.printf("%-16s %5s %8s %8s %9s %10s%n", "family", "texts", "solved", "proved", "disproved", "all shown");
        Score total = new Score();
        for (List<Shape> family : texts.families()) {
            Dice dice = Dice.of(seed);
            List<Posed> posed = new ArrayList<>();
            List<String> questions = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Posed problem = texts.problem(family, dice);
                posed.add(problem);
                questions.add(texts.free().question(problem, dice, true));
            }
            List<String> answers = model.answers(questions.stream()
                    .map(question -> List.of(new ChatMessage(Role.USER, question)))
                    .toList());
            Score score = new Score();
            for (int i = 0; i < count; i++) {
                judge(posed.get(i), questions.get(i), answers.get(i), score, total);
            }
            out.println(score.ofProblems(family.getFirst().family()));
        }
        out.println(total.ofProblems("all"));
    }

    private void judge(Posed problem, String question, String answer, Score score, Score total) {
        AnswerKey key = problem.key();
        var pieces =
                Sound.pieces(TaskReader.read(question, key.kind(), key.expected(), List.of()), Rung.SOLUTION, answer);
        boolean right = isRight(key, answer);
        score.add(pieces, right);
        total.add(pieces, right);
        if (!right) {
            err.println(
                    "## " + problem.shape().name() + ": " + question + "\n" + answer + "\n   right: " + key.expected());
        }
    }

    /** Whether the last paragraph says the answer. */
    static boolean isRight(AnswerKey key, String text) {
        String last = text.substring(text.lastIndexOf("\n\n") + 1);
        if (key.kind() == AnswerKind.STRING) {
            String wanted = key.expected().startsWith("no")
                    ? "no real solution"
                    : key.expected().startsWith("all") ? "real number" : "infinitely many";
            return last.contains(wanted);
        }
        List<String> formulas = FORMULA.matcher(last)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        if (formulas.isEmpty()) {
            return false;
        }
        String answer = switch (key.kind()) {
            case SET ->
                formulas.stream()
                        .map(formula -> formula.substring(formula.indexOf('=') + 1))
                        .collect(Collectors.joining(", ", "{", "}"));
            case SYSTEM -> String.join(", ", formulas);
            default -> formulas.size() == 1 ? formulas.getFirst() : String.join(" or ", formulas);
        };
        return Grading.grade(key, answer) instanceof Verdict.Correct;
    }

    /** The tutor's levels: what passes the gate. */
    private void levels() throws InterruptedException {
        out.printf("%-16s %5s %8s %8s %9s %10s%n", "level", "texts", "whole", "wrong", "stopped", "proved");
        for (Rung level : Rung.values()) {
            Dice dice = Dice.of(seed + level.level());
            List<Lessons.Scene> scenes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                scenes.add(texts.scene(level, dice));
            }
            List<String> answers = model.answers(scenes.stream()
                    .map(scene -> scene.talk()
                            .messages()
                            .subList(0, scene.talk().messages().size() - 1))
                    .toList());
            Score score = new Score();
            for (int i = 0; i < count; i++) {
                score.add(
                        Sound.pieces(scenes.get(i).task(), level, shownBefore(scenes.get(i)) + answers.get(i)), false);
            }
            out.println(score.ofLevel(level.id()));
        }
    }

    /** What stands there already where the model goes on after something was left out. */
    private static String shownBefore(Lessons.Scene scene) {
        List<ChatMessage> messages = scene.talk().messages();
        boolean goesOn = scene.talk().kind().equals("again")
                && messages.get(messages.size() - 2).text().contains("Go on where your answer stops");
        return goesOn ? messages.get(messages.size() - 3).text() : "";
    }
}
