package org.stepwise.assignment;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stepwise.assignment.PaperChoice.Who;
import org.stepwise.paper.Print;
import org.stepwise.paper.Words;

/** What is to be printed, and the two files: sheets for pupils and answers for the teacher. */
class PaperDialog extends Dialog {

    /** Puts together what is printed. */
    interface Printing {

        Print of(PaperChoice choice, Words words);
    }

    private final RadioButtonGroup<Who> who = new RadioButtonGroup<>();
    private final IntegerField letters = number("assignment.paper.letters", 2, PaperChoice.MOST_LETTERS, 2);
    private final RadioButtonGroup<Print.Room> room = new RadioButtonGroup<>();
    private final IntegerField marks = number("assignment.paper.marks", 1, PaperChoice.MOST_MARKS, 1);
    private final Checkbox steps = new Checkbox(getTranslation("assignment.paper.steps"));

    /** Read by downloads, which do not hold the page's lock. */
    private transient volatile PaperChoice choice = new PaperChoice(Who.ALL, 2, Print.Room.SMALL, 1, false);

    /** @param offered the first one is chosen */
    PaperDialog(String title, List<Who> offered, Printing printing) {
        setHeaderTitle(getTranslation("assignment.paper.title"));
        who.setLabel(getTranslation("assignment.paper.who"));
        who.setItems(offered);
        who.setItemLabelGenerator(one -> getTranslation("assignment.paper.who." + lower(one)));
        who.setValue(offered.getFirst());
        room.setLabel(getTranslation("assignment.paper.room"));
        room.setItems(Print.Room.values());
        room.setItemLabelGenerator(one -> getTranslation("assignment.paper.room." + lower(one)));
        room.setValue(Print.Room.SMALL);
        choice = read();
        List.<HasValue<?, ?>>of(who, room, letters, marks, steps)
                .forEach(field -> field.addValueChangeListener(change -> choose()));
        letters.setVisible(false);
        Div all = new Div(who, letters, room, marks, steps);
        all.addClassName("stack");
        add(all);
        Words words = words(getLocale());
        Anchor answers =
                file(title, "answers", new PaperPress(() -> printing.of(choice, words), PaperPress.Kind.ANSWERS));
        Anchor sheets = file(title, "sheets", new PaperPress(() -> printing.of(choice, words), PaperPress.Kind.SHEETS));
        sheets.addClassName("primary");
        Button close = new Button(getTranslation("assignment.paper.close"), click -> close());
        getFooter().add(close, answers, sheets);
    }

    private void choose() {
        letters.setVisible(who.getValue() == Who.LETTERS);
        choice = read();
    }

    /** A number that is none leaves the one before, and its field says so. */
    private PaperChoice read() {
        PaperChoice before = choice;
        return new PaperChoice(
                who.getValue(),
                valid(letters, before.letters()),
                room.getValue(),
                valid(marks, before.marks()),
                steps.getValue());
    }

    private static int valid(IntegerField field, int before) {
        @Nullable Integer value = field.getValue();
        return value == null || value < field.getMin() || value > field.getMax() ? before : value;
    }

    private Anchor file(String title, String name, PaperPress press) {
        String file = title.replaceAll("[^\\p{L}\\p{N}]+", "-") + "-" + name + ".pdf";
        Anchor link = new Anchor(
                event -> press.print(event, file), AttachmentType.DOWNLOAD, getTranslation("assignment.paper." + name));
        link.addClassName("btn");
        link.setId("paper-" + name);
        return link;
    }

    private Words words(Locale locale) {
        return (key, arguments) -> getTranslation(locale, key, arguments);
    }

    private IntegerField number(String key, int least, int most, int value) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(least);
        field.setMax(most);
        field.setValue(value);
        field.setStepButtonsVisible(true);
        String message = getTranslation("assignment.paper.number", least, most);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(message)
                .setMinErrorMessage(message)
                .setMaxErrorMessage(message));
        return field;
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
