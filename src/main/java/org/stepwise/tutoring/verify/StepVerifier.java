package org.stepwise.tutoring.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds a text back, clause by clause, until its equations, inequalities and numeric claims are judged. The same text gives the
 * same clauses however it is cut into pieces.
 */
public final class StepVerifier {

    private final Task task;
    private final Judge judge;
    private final WordClaims said;
    private final Clauses clauses = new Clauses();

    public StepVerifier(Task task, boolean exampleLevel) {
        this.task = task;
        this.judge = new Judge(task, exampleLevel);
        this.said = new WordClaims(task);
    }

    /** The clauses that are whole with this piece, not yet judged. */
    public List<String> accept(String piece) {
        return clauses.accept(piece);
    }

    /** What is left at the end; empty if nothing is. */
    public String finish() {
        return clauses.finish();
    }

    /** Judges the next clause, in the light of those before it. */
    public Clause judge(String clause) {
        List<Formula> formulas = Formulas.in(clause, task.letters());
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        for (Formula formula : formulas) {
            String before = clause.substring(Math.min(from, formula.start()), formula.start());
            marks.add(new Mark(formula.text(), formula.start(), judged(formula, before, clause)));
            from = formula.end();
        }
        addUnlessJudged(marks, SchoolFormulas.in(clause));
        addUnlessJudged(marks, SaidResults.in(clause, task.letters()));
        if (judge.otherProblem().isEmpty()) {
            addUnlessJudged(marks, said.in(clause));
        }
        judge.pass(clause.substring(Math.min(from, clause.length())));
        return new Clause(clause, formulas, marks);
    }

    /** What algebra could not judge is as wrong as what is said in it. */
    private static void addUnlessJudged(List<Mark> marks, List<Mark> said) {
        for (Mark mark : said) {
            List<Mark> over =
                    marks.stream().filter(other -> overlap(mark, other)).toList();
            if (over.isEmpty()) {
                marks.add(mark);
            }
            over.stream()
                    .filter(other -> other.status() == Status.UNVERIFIABLE)
                    .forEach(other ->
                            marks.set(marks.indexOf(other), new Mark(other.text(), other.start(), mark.status())));
        }
    }

    private Status judged(Formula formula, String before, String clause) {
        Status status = judge.judge(formula, before);
        boolean misquoted =
                status == Status.UNVERIFIABLE && Limits.within(() -> SchoolFormulas.contradict(formula, clause), false);
        return misquoted ? Status.DISPROVED : status;
    }

    private static boolean overlap(Mark one, Mark other) {
        return one.start() < other.start() + other.text().length()
                && other.start() < one.start() + one.text().length();
    }

    /** The problems that the text speaks of at the moment. */
    public Judge judge() {
        return judge;
    }
}
