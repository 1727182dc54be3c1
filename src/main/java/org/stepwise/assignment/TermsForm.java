package org.stepwise.assignment;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.Refused;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.ui.FieldNotice;
import org.stepwise.shared.ui.Notice;

/** From when until when, how many tries, how much help. */
class TermsForm extends Div {

    private static final BigDecimal COST_PER_TRY = new BigDecimal("0.1");

    /** Read too; none in which the month and the day could be taken for one another. */
    private static final String[] OTHER_FORMATS = {"d MMMM yyyy", "yyyy-MM-dd", "d.M.yyyy"};

    private final transient SchoolTime time;
    private final DateTimePicker opens;
    private final DateTimePicker due;
    private final DateTimePicker closes;
    private final Checkbox exam = new Checkbox();
    private final Select<Integer> ceiling = new Select<>();
    private final Select<Integer> tries = new Select<>();
    private final Checkbox triesCost = new Checkbox();
    private final Checkbox adaptive = new Checkbox();
    private @Nullable DateTimePicker refused;

    TermsForm(SchoolTime time) {
        this.time = time;
        this.opens = picker("assignment.give.opens");
        this.due = picker("assignment.give.due");
        this.closes = picker("assignment.give.closes");
        addClassName("stack");
        Paragraph zone = new Paragraph(getTranslation("assignment.give.zone", time.zoneName(getLocale())));
        zone.addClassNames("xs", "quiet");
        due.setHelperText(getTranslation("assignment.give.grace"));
        exam.setLabel(getTranslation("assignment.give.exam"));
        exam.setHelperText(getTranslation("assignment.give.exam.about"));
        exam.addValueChangeListener(change -> ceiling.setEnabled(!change.getValue()));
        ceiling.setLabel(getTranslation("assignment.give.help"));
        ceiling.setItems(0, 1, 2, 3, 4, 5);
        ceiling.setItemLabelGenerator(level -> getTranslation(
                level == 0 ? "assignment.give.help.none" : "tutoring.rung." + Rung.values()[level - 1].id()));
        ceiling.setValue(5);
        tries.setLabel(getTranslation("assignment.give.most"));
        tries.setItems(0, 1, 2, 3, 5, 10);
        tries.setItemLabelGenerator(most -> getTranslation("assignment.give.most.of", most));
        tries.setValue(0);
        triesCost.setLabel(getTranslation("assignment.give.tries"));
        adaptive.setLabel(getTranslation("assignment.give.adaptive"));
        add(opens, due, closes, zone, exam, ceiling, tries, triesCost, adaptive);
    }

    /** Begins with what was said before. */
    void fill(Terms terms) {
        opens.setValue(local(terms.window().opensAt()));
        due.setValue(local(terms.window().dueAt()));
        closes.setValue(local(terms.window().closesAt()));
        exam.setValue(terms.exam());
        ceiling.setValue(terms.policy().ceiling());
        tries.setValue(terms.policy().mostTries());
        triesCost.setValue(terms.policy().costPerTry().signum() > 0);
        adaptive.setValue(terms.adaptive());
    }

    private @Nullable LocalDateTime local(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(time.zone()).toLocalDateTime();
    }

    /**
     * Nothing where a date cannot be read: its field says so and has the focus.
     *
     * @throws org.stepwise.shared.Refused if the dates are in no order
     */
    Optional<Terms> read(Set<UUID> groups) {
        Optional<DateTimePicker> unread =
                Stream.of(opens, due, closes).filter(DateTimePicker::isInvalid).findFirst();
        if (unread.isPresent()) {
            reach(unread.get());
            return Optional.empty();
        }
        Window window = new Window(moment(opens), moment(due), moment(closes));
        HelpPolicy policy = new HelpPolicy(
                ceiling.getValue(), triesCost.getValue() ? COST_PER_TRY : BigDecimal.ZERO, tries.getValue());
        return Optional.of(new Terms(window, policy, exam.getValue(), adaptive.getValue(), groups));
    }

    /** Does what the dates are given for; a date that is refused says why until one of them changes. */
    void attempt(Runnable command) {
        clear(null);
        try {
            command.run();
        } catch (Refused reason) {
            DateTimePicker field = switch (reason.reason().key()) {
                case "assignment.window.opens" -> opens;
                case "assignment.window.closes" -> closes;
                case "assignment.window.past" -> due.getValue() == null ? closes : due;
                default -> null;
            };
            if (field == null) {
                Notice.show(Notice.text(this, reason.reason()));
            } else {
                FieldNotice.mark(field, Notice.text(this, reason.reason()));
                reach(field);
                refused = field;
            }
        }
    }

    /** By its time: on a phone the date would open its calendar over the words. */
    private static void reach(DateTimePicker field) {
        field.getElement().executeJs("this.querySelector('[slot=time-picker]').focus()");
    }

    /** A field that changed has judged itself anew. */
    private void clear(@Nullable DateTimePicker changed) {
        DateTimePicker before = refused;
        if (before != null && !before.equals(changed)) {
            before.setInvalid(false);
        }
        refused = null;
    }

    private @Nullable Instant moment(DateTimePicker picker) {
        LocalDateTime local = picker.getValue();
        return local == null ? null : time.moment(local);
    }

    private DateTimePicker picker(String key) {
        DateTimePicker picker = new DateTimePicker(getTranslation(key));
        picker.setDateAriaLabel(getTranslation(key + ".date"));
        picker.setTimeAriaLabel(getTranslation(key + ".time"));
        DateTimePicker.DateTimePickerI18n words = new DateTimePicker.DateTimePickerI18n();
        words.setBadInputErrorMessage(getTranslation("assignment.give.due.unread"));
        words.setIncompleteInputErrorMessage(getTranslation("assignment.give.due.incomplete"));
        picker.setI18n(words);
        picker.setDatePickerI18n(new DatePicker.DatePickerI18n().setDateFormats("d MMM yyyy", OTHER_FORMATS));
        // An open calendar takes the keyboard's way on from the date to its own buttons.
        picker.setAutoOpen(false);
        picker.setDatePlaceholder(getTranslation("assignment.give.date.example"));
        // The time as everywhere here: 9:30, 17:00.
        picker.setLocale(Locale.UK);
        picker.addValueChangeListener(change -> clear(picker));
        return picker;
    }
}
