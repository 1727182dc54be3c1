package org.stepwise.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.Refused;
import org.stepwise.shared.ui.Notice;

/** Another mark, with a reason; or back to the one that is worked out. */
class MarkForm extends NativeDetails {

    MarkForm(GradeDrawers.Behind behind, Problem problem, Runnable changed) {
        addClassName("mark-form");
        setSummaryText(getTranslation("assignment.mark.open"));
        IntegerField percent = new IntegerField(getTranslation("assignment.mark.field"));
        percent.setMin(0);
        percent.setMax(100);
        TextField reason = new TextField(getTranslation("assignment.mark.why"));
        reason.setMaxLength(Marks.LONGEST_REASON);
        Button set = new Button(
                getTranslation("assignment.mark.set"),
                click -> Notice.attempt(this, () -> {
                    Integer wanted = percent.getValue();
                    if (wanted == null) {
                        throw Refused.because("assignment.mark.percent");
                    }
                    behind.override(problem, wanted, reason.getValue());
                    Notice.show(getTranslation("assignment.mark.done"));
                    changed.run();
                }));
        Div row = new Div(percent, reason, set);
        row.addClassName("stack");
        List<MarkChange> changes = behind.changes(problem);
        if (!changes.isEmpty() && isSet(changes)) {
            row.add(new Button(
                    getTranslation("assignment.mark.withdraw"),
                    click -> Notice.attempt(this, () -> {
                        behind.withdraw(problem, reason.getValue());
                        Notice.show(getTranslation("assignment.mark.done"));
                        changed.run();
                    })));
        }
        setContent(row);
    }

    private static boolean isSet(List<MarkChange> changes) {
        return changes.stream()
                .map(MarkChange::cause)
                .filter(cause -> cause == MarkChange.Cause.OVERRIDE || cause == MarkChange.Cause.WITHDRAWN)
                .reduce((first, second) -> second)
                .filter(MarkChange.Cause.OVERRIDE::equals)
                .isPresent();
    }
}
