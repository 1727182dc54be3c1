package org.stepwise.chat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.classroom.ClassSection;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.CurrentUser;
import org.stepwise.shared.ui.Notice;
import org.stepwise.tutoring.talk.TutorTalk;

/** A class's page: how the tutor talks with its pupils. */
@org.springframework.stereotype.Component
class TutorSection implements ClassSection {

    private static final String NONE = "";

    private final TutorRules rules;
    private final TutorTalk talk;
    private final CurrentUser currentUser;

    TutorSection(TutorRules rules, TutorTalk talk, CurrentUser currentUser) {
        this.rules = rules;
        this.talk = talk;
        this.currentUser = currentUser;
    }

    @Override
    public boolean isForArchived() {
        return false;
    }

    @Override
    public Component sectionFor(ClassSummary schoolClass) {
        return new Form(schoolClass.id(), rules.get(currentUser.id(), schoolClass.id()));
    }

    private final class Form extends Section {

        private final Checkbox free = new Checkbox(getTranslation("chats.rules.free"));
        private final Select<String> language = new Select<>();
        private final Select<String> model = new Select<>();
        private final IntegerField perPupil =
                number("chats.rules.pupil", "chats.rules.usual", TutorChoice.MOST_PER_PUPIL);
        private final IntegerField perClass =
                number("chats.rules.class", "chats.rules.unbounded", TutorChoice.MOST_PER_CLASS);

        Form(UUID schoolClass, TutorChoice set) {
            addClassName("tutor-rules");
            free.setValue(set.freeChat());
            fill(language, "chats.rules.language", TutorChoice.LANGUAGES, set.language());
            language.setItemLabelGenerator(tag -> tag.isEmpty()
                    ? getTranslation("chats.rules.language.page")
                    : Locale.of(tag).getDisplayLanguage(getLocale()));
            fill(model, "chats.rules.model", talk.models(), set.model());
            model.setItemLabelGenerator(name -> name.isEmpty() ? getTranslation("chats.rules.model.usual") : name);
            model.setVisible(talk.models().size() > 1 || set.model() != null);
            perPupil.setValue(set.perPupil());
            perClass.setValue(set.perClass());
            Button save = new Button(
                    getTranslation("chats.rules.save"), click -> Notice.attempt(this, () -> save(schoolClass)));
            Div fields = new Div(language, model, perPupil, perClass);
            fields.addClassNames("row", "wrap");
            add(new H2(getTranslation("chats.rules.title")), free, fields, new Div(save));
        }

        private void fill(Select<String> select, String label, List<String> items, @Nullable String chosen) {
            List<String> all = new ArrayList<>(List.of(NONE));
            all.addAll(items);
            if (chosen != null && !all.contains(chosen)) {
                all.add(chosen);
            }
            select.setLabel(getTranslation(label));
            select.setItems(all);
            select.setValue(chosen == null ? NONE : chosen);
        }

        private IntegerField number(String label, String empty, int most) {
            IntegerField field = new IntegerField(getTranslation(label));
            field.setMin(0);
            field.setMax(most);
            field.setHelperText(getTranslation(empty));
            field.setI18n(new IntegerField.IntegerFieldI18n()
                    .setBadInputErrorMessage(getTranslation("chats.rules.number", Integer.toString(most)))
                    .setMinErrorMessage(getTranslation("chats.rules.number", Integer.toString(most)))
                    .setMaxErrorMessage(getTranslation("chats.rules.number", Integer.toString(most))));
            return field;
        }

        private void save(UUID schoolClass) {
            for (IntegerField field : List.of(perPupil, perClass)) {
                if (field.isInvalid()) {
                    field.focus();
                    return;
                }
            }
            rules.set(
                    currentUser.id(),
                    schoolClass,
                    new TutorChoice(
                            free.getValue(),
                            chosen(language),
                            chosen(model),
                            perPupil.getValue(),
                            perClass.getValue()));
            Notice.show(getTranslation("chats.rules.saved"));
        }

        private static @Nullable String chosen(Select<String> select) {
            String value = select.getValue();
            return value == null || value.isEmpty() ? null : value;
        }
    }
}
