package org.stepwise.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.Refused;
import org.stepwise.shared.ui.FieldNotice;
import org.stepwise.shared.ui.LengthNote;
import org.stepwise.shared.ui.Notice;

/** Another mark, with a reason; or back to the one that is worked out. */
class MarkForm extends NativeDetails {

    private final transient GradeDrawers.Behind behind;
    private final transient Runnable changed;
    private final IntegerField percent = new IntegerField();
    private final TextField reason = new TextField();

    /** What the teacher decides upon. */
    private transient @Nullable BigDecimal seen;

    MarkForm(GradeDrawers.Behind behind, Problem problem, @Nullable BigDecimal shown, Runnable changed) {
        this.behind = behind;
        this.changed = changed;
        this.seen = shown;
        addClassName("mark-form");
        setSummaryText(getTranslation("assignment.mark.open"));
        percent.setLabel(getTranslation("assignment.mark.field"));
        percent.setMin(0);
        percent.setMax(100);
        percent.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("assignment.mark.percent"))
                .setMinErrorMessage(getTranslation("assignment.mark.percent"))
                .setMaxErrorMessage(getTranslation("assignment.mark.percent")));
        reason.setLabel(getTranslation("assignment.mark.why"));
        reason.setWidthFull();
        Button set = new Button(
                getTranslation("assignment.mark.set"),
                click -> attempt(() -> {
                    Integer wanted = percent.getValue();
                    if (wanted == null) {
                        throw Refused.because("assignment.mark.percent");
                    }
                    behind.override(problem, seen, wanted, reason.getValue());
                }));
        Div row = new Div(percent, new Div(reason, new LengthNote(Marks.LONGEST_REASON)), set);
        row.addClassName("stack");
        List<MarkChange> changes = behind.changes(problem);
        if (!changes.isEmpty() && isSet(changes)) {
            row.add(new Button(
                    getTranslation("assignment.mark.withdraw"),
                    click -> attempt(() -> behind.withdraw(problem, seen, reason.getValue()))));
        }
        setContent(row);
    }

    private void attempt(Runnable command) {
        percent.setInvalid(false);
        reason.setInvalid(false);
        try {
            command.run();
            Notice.show(getTranslation("assignment.mark.done"));
            changed.run();
        } catch (MarkMoved meanwhile) {
            seen = meanwhile.change().after();
            if (isOwnDecision(meanwhile.change())) {
                attempt(command);
            } else {
                FieldNotice.show(percent, moved(meanwhile.change()));
            }
        } catch (Refused refused) {
            String words = Notice.text(this, refused.reason());
            if (refused.reason().key().equals("assignment.mark.reason")) {
                FieldNotice.show(reason, words);
            } else {
                FieldNotice.show(percent, words);
            }
        }
    }

    /** What follows from a line that this teacher has just decided arrives a moment later. */
    private boolean isOwnDecision(MarkChange change) {
        return change.cause() == MarkChange.Cause.DECISION && behind.teacher().equals(change.teacher());
    }

    private String moved(MarkChange change) {
        BigDecimal after = change.after();
        return getTranslation(
                change.teacher() == null ? "assignment.mark.moved.worked" : "assignment.mark.moved",
                behind.who(change),
                after == null
                        ? getTranslation("assignment.table.none")
                        : getTranslation("assignment.change.percent", GradeDrawers.percent(after)));
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
