package org.stepwise.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stepwise.classroom.Pupil;
import org.stepwise.identity.CurrentUser;
import org.stepwise.shared.ui.FieldNotice;
import org.stepwise.shared.ui.Notice;

/** Extra time for some, late passes for all. */
class AllowanceForm extends Section {

    private static final List<Integer> PERCENTS = List.of(10, 25, 33, 50, 100);

    private final transient Allowances allowances;
    private final transient CurrentUser currentUser;
    private final UUID schoolClass;
    private final transient List<Pupil> pupils;
    private final UnorderedList given = new UnorderedList();

    AllowanceForm(Allowances allowances, CurrentUser currentUser, UUID schoolClass, List<Pupil> pupils) {
        this.allowances = allowances;
        this.currentUser = currentUser;
        this.schoolClass = schoolClass;
        this.pupils = pupils;
        addClassName("allowances");
        given.addClassName("plain-list");
        Div extra = new Div(given);
        if (pupils.isEmpty()) {
            extra.add(new Paragraph(getTranslation("assignment.table.empty")));
        } else {
            extra.add(extraForm());
        }
        add(
                new H2(getTranslation("assignment.time.title")),
                new NativeDetails(getTranslation("assignment.time.extra"), extra),
                new NativeDetails(getTranslation("assignment.time.passes"), passForm()));
        fill();
    }

    private void fill() {
        given.removeAll();
        Map<UUID, Integer> extra = allowances.extraTime(currentUser.id(), schoolClass);
        pupils.stream().filter(pupil -> extra.containsKey(pupil.id())).forEach(pupil -> {
            Span name = new Span(pupil.name());
            name.addClassName("grow");
            Button back = new Button(getTranslation("assignment.time.back"), click -> give(pupil, 0));
            back.setAriaLabel(getTranslation("assignment.time.back.for", pupil.name()));
            given.add(new ListItem(
                    name, new Span(getTranslation("assignment.time.percent", extra.get(pupil.id()))), back));
        });
        given.setVisible(given.getElement().getChildCount() > 0);
    }

    private Div extraForm() {
        Select<Pupil> who = new Select<>();
        who.setLabel(getTranslation("assignment.grades.pupil"));
        who.setItems(pupils);
        who.setItemLabelGenerator(Pupil::name);
        who.setPlaceholder(getTranslation("assignment.time.who"));
        who.addValueChangeListener(change -> who.setInvalid(false));
        Select<Integer> percent = new Select<>();
        percent.setLabel(getTranslation("assignment.time.more"));
        percent.setItems(PERCENTS);
        percent.setItemLabelGenerator(value -> getTranslation("assignment.time.percent", value));
        percent.setValue(PERCENTS.get(1));
        Button go = new Button(getTranslation("assignment.time.give"), click -> {
            if (who.isEmpty()) {
                FieldNotice.show(who, getTranslation("assignment.time.who"));
            } else {
                give(who.getValue(), percent.getValue());
                who.clear();
            }
        });
        Div row = new Div(who, percent, go);
        row.addClassNames("row", "end");
        return row;
    }

    private void give(Pupil pupil, int percent) {
        Notice.attempt(this, () -> {
            allowances.giveExtraTime(currentUser.id(), schoolClass, pupil.id(), percent);
            Notice.show(getTranslation("assignment.time.done"));
        });
        fill();
    }

    private Div passForm() {
        PassRule rule = allowances.rule(currentUser.id(), schoolClass);
        IntegerField passes = field("assignment.time.passes.each", rule.passes(), 0, PassRule.MOST);
        IntegerField hours = field("assignment.time.passes.hours", rule.hours(), 1, PassRule.MOST_HOURS);
        Button save = new Button(getTranslation("assignment.time.save"), click -> {
            Integer each = passes.getValue();
            Integer worth = hours.getValue();
            if (each == null || passes.isInvalid()) {
                FieldNotice.show(passes, getTranslation("assignment.pass.rule"));
            } else if (worth == null || hours.isInvalid()) {
                FieldNotice.show(hours, getTranslation("assignment.pass.rule"));
            } else {
                FieldNotice.attempt(passes, () -> {
                    allowances.rule(currentUser.id(), schoolClass, new PassRule(each, worth));
                    Notice.show(getTranslation("assignment.time.done"));
                });
            }
        });
        Div row = new Div(passes, hours, save);
        row.addClassNames("row", "end");
        return new Div(new Paragraph(getTranslation("assignment.time.passes.about")), row);
    }

    private IntegerField field(String key, int value, int least, int most) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(least);
        field.setMax(most);
        String words = getTranslation("assignment.pass.rule");
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(words)
                .setMinErrorMessage(words)
                .setMaxErrorMessage(words));
        field.setValue(value);
        field.setStepButtonsVisible(true);
        return field;
    }
}
