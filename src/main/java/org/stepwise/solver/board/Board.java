package org.stepwise.solver.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.stepwise.cas.tree.Expr;
import org.stepwise.solver.Rule;
import org.stepwise.solver.Step;
import org.stepwise.solver.Wording;

/** The lines written so far. A framed board shows what is worked on within the rest of its line. */
public final class Board {

    private static final int MOST_LINES = 58;

    private final List<Step> steps;
    private final UnaryOperator<Expr> frame;
    private final UnaryOperator<Expr> meaning;
    private final String task;

    private Board(List<Step> steps, UnaryOperator<Expr> frame, UnaryOperator<Expr> meaning, String task) {
        this.steps = steps;
        this.frame = frame;
        this.meaning = meaning;
        this.task = task;
    }

    public static Board under(Expr task) {
        return new Board(new ArrayList<>(), UnaryOperator.identity(), UnaryOperator.identity(), Chalk.text(task));
    }

    public Board framed(UnaryOperator<Expr> inner) {
        return new Board(steps, expr -> frame.apply(inner.apply(expr)), meaning, task);
    }

    /** A board for a letter that stands for something else, in the sentences too. */
    public Board meaning(UnaryOperator<Expr> inner) {
        return new Board(steps, expr -> frame.apply(inner.apply(expr)), expr -> meaning.apply(inner.apply(expr)), task);
    }

    /** A board that nobody sees, to try something on. */
    Board aside() {
        return new Board(new ArrayList<>(), frame, meaning, task);
    }

    /** Writes a line, unless it is the one above it again. */
    public void write(Expr line, Rule rule, Object... arguments) {
        String text = Chalk.text(frame.apply(line));
        if (!rule.isCheck()
                && text.equals(steps.isEmpty() ? task : steps.getLast().expression())) {
            return;
        }
        if (steps.size() == MOST_LINES) {
            throw new BeyondSchool("This takes more steps than fit on a board.");
        }
        List<String> said =
                new ArrayList<>(Arrays.stream(arguments).map(this::said).toList());
        if (line.equals(Statements.NOTHING)) {
            boolean all = text.equals(Chalk.text(Statements.NOTHING));
            said.add((all ? Wording.NO_SOLUTION : Wording.NO_SOLUTION_HERE).toString());
        }
        steps.add(new Step(text, rule, said));
    }

    private String said(Object argument) {
        return argument instanceof Expr expr ? Chalk.text(meaning.apply(expr)) : argument.toString();
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }
}
