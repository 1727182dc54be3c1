package org.stepwise.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.practice.PartMark;
import org.stepwise.practice.Remark;
import org.stepwise.practice.WorkView;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.Stair;
import org.stepwise.shared.ui.WorkingLines;

/** A problem in the drawer: its state in a row, and behind it the lines, the mark, and who changed it. */
class GradeProblem extends Div {

    private final transient GradeDrawers.Behind behind;
    private final transient Problem problem;
    private final Div inside = new Div();
    private Runnable unfolded = () -> {};
    private Runnable changed = () -> {};
    private boolean filled;

    GradeProblem(GradeDrawers.Behind behind, Problem problem, ClassTable table, int number, boolean open) {
        this.behind = behind;
        this.problem = problem;
        NativeDetails details = new NativeDetails(summary(table, number), inside);
        details.addClassName("grade-problem");
        details.addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                unfolded.run();
                fill();
            }
        });
        if (open) {
            details.setOpen(true);
            fill();
        }
        add(details);
    }

    void onUnfold(Runnable listener) {
        unfolded = listener;
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    private Component summary(ClassTable table, int number) {
        ClassTable.Cell state = behind.state(table, problem);
        BigDecimal mark = behind.mark(table, problem);
        Span lead = new Span(Integer.toString(number));
        lead.addClassName("num");
        Span title = new Span(problem.title());
        title.addClassName("what");
        Span row = new Span();
        row.addClassName("ph");
        if (state == null) {
            Span none = new Span(getTranslation("assignment.drawer.none"));
            none.addClassNames("small", "quiet");
            row.add(lead, title, new Span(), none, percentage(mark));
            return row;
        }
        Component sign = state.undecided()
                ? new LineMark(LineMark.Kind.OPEN)
                : state.solved() ? new LineMark(LineMark.Kind.HOLDS) : lead;
        Span tries = new Span(getTranslation("assignment.table.tries", state.tries()));
        tries.addClassNames("small", "quiet");
        row.add(sign, title, new Stair(state.helpLevel()), tries, percentage(mark));
        return row;
    }

    private Component percentage(@Nullable BigDecimal mark) {
        Span shown = new Span(mark == null ? "" : getTranslation("assignment.drawer.mark", GradeDrawers.percent(mark)));
        shown.addClassNames("strong", "percent");
        return shown;
    }

    private void fill() {
        if (filled) {
            return;
        }
        filled = true;
        inside.addClassName("grade-inside");
        behind.work(problem).ifPresent(work -> {
            inside.add(new MathText(work.variant().prompt()));
            List<PartMark> earned = behind.earned(work);
            for (int i = 0; i < work.parts().size(); i++) {
                inside.add(lines(work.parts().get(i)), new MarkWords(this, earned, i));
            }
            Anchor every = new Anchor(
                    "assignments/%s/pupils/%s/%s"
                            .formatted(behind.cell().assignment(), behind.cell().pupil(), problem.id()),
                    getTranslation("assignment.waiting.lines"));
            every.addClassName("small");
            inside.add(every);
        });
        // Before the changes that are shown: one that comes in between is told, and not taken as seen.
        BigDecimal seen = behind.mark(problem);
        inside.add(changes(), new MarkForm(behind, problem, seen, () -> changed.run()));
    }

    private Component lines(WorkView.PartView part) {
        WorkingLines lines = new WorkingLines();
        lines.addClassName("working");
        lines.setLines(part.lines().stream()
                .map(line -> Remark.forTeacher(this, line, behind.when(line.submittedAt())))
                .toList());
        return lines;
    }

    private Component changes() {
        List<MarkChange> all = behind.changes(problem);
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("assignment.change.none"));
            none.addClassNames("xs", "quiet");
            return none;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("mark-changes", "xs", "quiet");
        list.getElement().setAttribute("aria-label", getTranslation("assignment.change.list"));
        all.forEach(change -> list.add(new ListItem(getTranslation(
                "assignment.change." + change.cause(),
                percent(change.before()),
                percent(change.after()),
                behind.when(change.at()),
                behind.who(change),
                change.reason()))));
        return list;
    }

    private String percent(@Nullable BigDecimal mark) {
        return mark == null
                ? getTranslation("assignment.table.none")
                : getTranslation("assignment.change.percent", GradeDrawers.percent(mark));
    }
}
