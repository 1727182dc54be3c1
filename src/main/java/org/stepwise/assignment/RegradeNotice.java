package org.stepwise.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.stepwise.classroom.Pupil;
import org.stepwise.practice.Regrade;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.Refused;
import org.stepwise.shared.ui.Notice;

/** Says which problems of an assignment have changed since, and leads to what that would make of the marks. */
class RegradeNotice extends Div {

    private final transient Regrades regrades;
    private final UUID teacher;
    private final transient ClassTable table;
    private final transient Runnable changed;

    RegradeNotice(Regrades regrades, UUID teacher, ClassTable table, Runnable changed) {
        this.regrades = regrades;
        this.teacher = teacher;
        this.table = table;
        this.changed = changed;
        addClassName("regrade");
        regrades.changed(teacher, table.assignment().id()).forEach(this::say);
        setVisible(getElement().getChildCount() > 0);
    }

    private void say(Problem problem) {
        Paragraph words = new Paragraph(getTranslation("assignment.regrade.about", problem.title()));
        Button look = new Button(getTranslation("assignment.regrade.look"), click -> open(problem));
        look.setAriaLabel(getTranslation("assignment.regrade.look.for", problem.title()));
        add(AssignmentBar.note(words, look));
    }

    private void open(Problem problem) {
        Notice.attempt(this, () -> {
            Regrade preview = regrades.preview(teacher, table.assignment().id(), problem.id());
            new RegradeDialog(problem, preview, this::name, () -> apply(problem, preview)).open();
        });
    }

    /** Where the problem has changed once more since the preview, what that would do is shown first. */
    private void apply(Problem problem, Regrade seen) {
        try {
            int judged = regrades.apply(teacher, table.assignment().id(), problem.id(), seen.version());
            Notice.show(getTranslation("assignment.regrade.done", judged));
            changed.run();
        } catch (Refused refused) {
            Notice.show(Notice.text(this, refused.reason()));
            open(problem);
        }
    }

    private String name(UUID student) {
        return table.pupils().stream()
                .filter(pupil -> pupil.id().equals(student))
                .map(Pupil::name)
                .findFirst()
                .orElseGet(() -> getTranslation("assignment.regrade.left"));
    }
}
