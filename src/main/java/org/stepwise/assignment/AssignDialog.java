package org.stepwise.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.ui.Notice;

/** Which class, until when, with how much help. */
class AssignDialog extends Dialog {

    private static final BigDecimal COST_PER_TRY = new BigDecimal("0.1");

    /** What is done with the choice. */
    interface Give {

        void to(UUID schoolClass, @Nullable Instant due, HelpPolicy policy);
    }

    private final Select<ClassSummary> schoolClass = new Select<>();
    private final DateTimePicker due = new DateTimePicker();
    private final Select<Integer> ceiling = new Select<>();
    private final Checkbox triesCost = new Checkbox();

    AssignDialog(List<ClassSummary> classes, Give give) {
        setHeaderTitle(getTranslation("assignment.give.title"));
        if (classes.isEmpty()) {
            add(new Paragraph(getTranslation("assignment.give.noClass")));
            getFooter().add(new Button(getTranslation("assignment.give.cancel"), click -> close()));
            return;
        }
        schoolClass.setLabel(getTranslation("assignment.give.class"));
        schoolClass.setItems(classes);
        schoolClass.setItemLabelGenerator(ClassSummary::name);
        schoolClass.setValue(classes.getFirst());
        due.setLabel(getTranslation("assignment.give.due"));
        due.setDateAriaLabel(getTranslation("assignment.give.due.date"));
        due.setTimeAriaLabel(getTranslation("assignment.give.due.time"));
        ceiling.setLabel(getTranslation("assignment.give.help"));
        ceiling.setItems(0, 1, 2, 3, 4, 5);
        ceiling.setItemLabelGenerator(level -> getTranslation(
                level == 0 ? "assignment.give.help.none" : "tutoring.rung." + Rung.values()[level - 1].id()));
        ceiling.setValue(5);
        triesCost.setLabel(getTranslation("assignment.give.tries"));
        Div form = new Div(schoolClass, due, ceiling, triesCost);
        form.addClassName("stack");
        add(form);
        DateTimePicker.DateTimePickerI18n words = new DateTimePicker.DateTimePickerI18n();
        words.setBadInputErrorMessage(getTranslation("assignment.give.due.unread"));
        words.setIncompleteInputErrorMessage(getTranslation("assignment.give.due.incomplete"));
        due.setI18n(words);
        Button go = new Button(
                getTranslation("assignment.give.go"),
                click -> Notice.attempt(this, () -> {
                    if (due.isInvalid()) {
                        due.focus();
                        return;
                    }
                    give.to(schoolClass.getValue().id(), dueAt(due.getValue()), policy());
                    close();
                }));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("assignment.give.cancel"), click -> close()), go);
    }

    private HelpPolicy policy() {
        return new HelpPolicy(ceiling.getValue(), triesCost.getValue() ? COST_PER_TRY : BigDecimal.ZERO);
    }

    private static @Nullable Instant dueAt(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(ZoneId.systemDefault()).toInstant();
    }
}
