package org.stepwise.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.SwIcon;

/** A problem that can be picked. */
class PickerRow extends ListItem {

    private final Button add;

    PickerRow(Problem problem, Consumer<Problem> pick) {
        Span name = new Span(problem.title());
        name.addClassName("grow");
        Span difficulty = new Span(getTranslation("practice.difficulty." + problem.difficulty()));
        difficulty.addClassNames("xs", "quiet", "nowrap");
        add = new Button(new SwIcon("plus"), click -> pick.accept(problem));
        add.setAriaLabel(getTranslation("assignment.picker.add.for", problem.title()));
        add(name, new Formula(problem.variant(0).heading()), difficulty, add);
        addClassName("row");
    }

    /** @return false where it is taken already */
    boolean focusAdd() {
        if (add.isEnabled()) {
            add.focus();
        }
        return add.isEnabled();
    }

    void setTaken(boolean taken) {
        add.setText(getTranslation(taken ? "assignment.picker.taken" : "assignment.picker.add"));
        add.setEnabled(!taken);
    }
}
