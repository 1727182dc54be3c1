package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.Budget;
import org.stepwise.grading.Labels;
import org.stepwise.shared.Message;

/** Working line by line, each judged by algebra from the one before it. */
public final class Working {

    private static final int MOST_LINES = 60;

    private Working() {}

    /** Each line judged from the one before it; the letter, if it is not given, is the only one, or all are unknown. */
    public static StepReport check(@Nullable String variable, List<String> written) {
        StepReport plain = checked(variable, written);
        List<String> points = written.stream().map(DecimalCommas::points).toList();
        return points.equals(written) ? plain : better(plain, checked(variable, points), written);
    }

    /** Where a comma may be a decimal point, a step that holds with it as one is no wrong one. */
    private static StepReport better(StepReport plain, StepReport pointed, List<String> written) {
        List<Transition> transitions = new ArrayList<>(plain.transitions());
        List<@Nullable Message> messages = new ArrayList<>(plain.messages());
        for (int i = 0; i < transitions.size(); i++) {
            boolean commas = DecimalCommas.stand(written.get(i)) || DecimalCommas.stand(written.get(i + 1));
            boolean doubtful = transitions.get(i) == Transition.WRONG || transitions.get(i) == Transition.UNDECIDED;
            Transition other = pointed.transitions().get(i);
            if (commas && doubtful && other != Transition.WRONG && other != Transition.UNDECIDED) {
                transitions.set(i, other);
                messages.set(i + 1, pointed.messages().get(i + 1));
            }
        }
        int wrong = transitions.indexOf(Transition.WRONG);
        return new StepReport(transitions, wrong < 0 ? null : Integer.valueOf(wrong + 1), messages);
    }

    private static StepReport checked(@Nullable String variable, List<String> written) {
        List<String> lines = Remarks.unnumbered(written);
        List<String> first = lines.subList(0, Math.min(MOST_LINES, lines.size()));
        Optional<Boolean> known = Budget.within(() -> Optional.of(complex(first)), Optional::empty);
        if (known.isEmpty()) {
            return late(lines.size());
        }
        boolean complex = known.get();
        Course course = new Course(names(variable), complex);
        boolean numbered = lines != written && letters(first) > 1;
        List<Transition> transitions = new ArrayList<>();
        List<@Nullable Message> messages = new ArrayList<>();
        Integer firstWrong = null;
        String system = "";
        for (int i = 0; i < lines.size(); i++) {
            // I: x + y = 3 and II: x - y = 1 below it are one system rather than a line and the next.
            boolean further = i > 0
                    && Labels.number(lines.get(i)) > 1
                    && Labels.number(lines.get(i)) == Labels.number(lines.get(i - 1)) + 1;
            system = further ? system + ", " + Labels.removed(lines.get(i)) : Labels.removed(lines.get(i));
            String line = system;
            Course here = course;
            Step step = i >= MOST_LINES ? Step.undecided() : Budget.within(() -> here.take(line), Step::late);
            if (step.isLate()) {
                // The thread that was given up may still hold the old one.
                course = Budget.within(
                        () -> Course.from(names(variable), complex, line),
                        () -> Course.nowhere(names(variable), complex));
            }
            if (further) {
                step = Step.undecided();
            }
            if (numbered && step.how() == Transition.WRONG) {
                // (1) x + y = 3, (2) x - y = 1 are two equations of one system rather than a line and the next.
                step = Step.undecided();
            }
            messages.add(step.message());
            if (i > 0) {
                transitions.add(step.how());
                firstWrong = firstWrong == null && step.how() == Transition.WRONG ? Integer.valueOf(i) : firstWrong;
            }
        }
        return new StepReport(transitions, firstWrong, messages);
    }

    private static StepReport late(int lines) {
        return new StepReport(
                Collections.nCopies(Math.max(0, lines - 1), Transition.UNDECIDED),
                null,
                Collections.nCopies(lines, Step.LATE));
    }

    /**
     * One finished line: from the last line that holds, or from what is given, and against the key.
     *
     * @param held the earlier lines that hold, in order
     */
    public static LineVerdict judge(AnswerKey key, Given given, List<String> held, String line) {
        return Budget.within(
                () -> new LineJudge(key, given, held).judge(line), () -> new LineVerdict.Undecided(Step.LATE));
    }

    static Set<String> names(@Nullable String variable) {
        Set<String> names = new TreeSet<>();
        if (variable != null) {
            for (String name : variable.split(",")) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }

    private static long letters(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Line.last(line) instanceof Line.Statement(Expr expr, boolean _)
                        ? expr.variables().stream()
                        : Stream.empty())
                .distinct()
                .count();
    }

    /** Whether the imaginary unit stands in a line that can be read. */
    static boolean complex(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Handwriting.parts(line, Set.of()).stream())
                .anyMatch(part -> switch (Line.read(part, Set.of())) {
                    case Line.Value(Expr expr, boolean _) -> Trees.hasImaginary(expr);
                    case Line.Statement(Expr expr, boolean _) -> Trees.hasImaginary(expr);
                    case Line.Words _, Line.Unreadable _ -> false;
                });
    }
}
