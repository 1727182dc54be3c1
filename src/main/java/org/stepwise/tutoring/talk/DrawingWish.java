package org.stepwise.tutoring.talk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stepwise.grading.Budget;
import org.stepwise.solver.Solution;
import org.stepwise.solver.Solver;
import org.stepwise.solver.Task;
import org.stepwise.tutoring.verify.Formula;
import org.stepwise.tutoring.verify.Formulas;

/** A pupil's wish to see a graph, in the words of several languages. */
final class DrawingWish {

    private static final int MOST = 3;
    private static final Pattern DRAW = Pattern.compile("(?isU).*\\b("
            + "draw|plot|sketch|graph"
            + "|zeichne[nt]?|skizzier\\w*|stelle?\\b.*\\b(dar|grafisch|graphisch)|darstellen|schaubild"
            + "|trace[rz]?|dessine[rz]?|repr\u00e9sente[rz]?|courbe|graphe|graphique"
            + "|dibuj\\w+|traza\\w*|grafic\\w+|gr\u00e1fic[ao]s?|represent[ae]\\w*)\\b.*");
    /** What is to be done with the function instead, of which a picture says nothing. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?isU).*\\b(differentiat\\w*|derivative|integra\\w*|factor\\w*|solve|l\u00f6se?n?|r\u00e9sou\\w+|resuelve)\\b.*");

    private DrawingWish() {}

    static boolean isIn(String words) {
        return DRAW.matcher(words).matches() && !OTHERWISE.matcher(words).matches();
    }

    /**
     * The lines of mathematics that are to be drawn.
     *
     * @param canBeDrawn whether there is a picture of a line
     */
    static List<String> lines(String words, Predicate<String> canBeDrawn) {
        return Budget.within(() -> found(words, canBeDrawn), List::of);
    }

    private static List<String> found(String words, Predicate<String> canBeDrawn) {
        List<String> lines = new ArrayList<>();
        for (Formula statement : Formulas.in(words, Set.of())) {
            String line = FreeTask.plain(statement);
            Stream.of(line, solvedForY(line))
                    .filter(one -> !one.isEmpty() && canBeDrawn.test(one))
                    .findFirst()
                    .ifPresent(lines::add);
        }
        if (lines.isEmpty()) {
            Formulas.values(words, Set.of()).stream()
                    .map(value -> value.sides().getFirst().written())
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .filter(canBeDrawn)
                    .findFirst()
                    .ifPresent(lines::add);
        }
        return lines.stream().distinct().limit(MOST).toList();
    }

    /** 2x + y = 4 is the line y = 4 - 2x; empty where y is not one function. */
    private static String solvedForY(String line) {
        return line.contains("y")
                        && Solver.solve(Task.SOLVE, line, "y") instanceof Solution.Solved way
                        && !way.answer().contains(" or ")
                ? way.answer()
                : "";
    }
}
