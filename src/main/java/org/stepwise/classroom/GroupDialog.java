package org.stepwise.classroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.stepwise.shared.Refused;
import org.stepwise.shared.ui.FieldNotice;
import org.stepwise.shared.ui.Notice;

/** A group's name, and a tick for each pupil in it. */
class GroupDialog extends Dialog {

    /** What was chosen. */
    record Chosen(String name, Set<UUID> members) {}

    GroupDialog(ClassGroup group, List<Pupil> roster, Consumer<Chosen> save) {
        setHeaderTitle(getTranslation("classroom.group.change.title", group.name()));
        TextField name = new TextField(getTranslation("classroom.group.name.label"));
        name.setValue(group.name());
        name.setMaxLength(Groups.LONGEST_NAME);
        CheckboxGroup<Pupil> members = new CheckboxGroup<>();
        members.setLabel(getTranslation("classroom.group.members"));
        members.setItems(roster);
        members.setItemLabelGenerator(Pupil::name);
        members.addClassName("members");
        members.setValue(roster.stream()
                .filter(pupil -> group.members().contains(pupil.id()))
                .collect(Collectors.toSet()));
        Div form = new Div(name, members);
        form.addClassName("stack");
        add(form);
        Button go = new Button(
                getTranslation("classroom.group.save"),
                click -> save(name, members, () -> {
                    save.accept(new Chosen(
                            name.getValue(),
                            members.getValue().stream().map(Pupil::id).collect(Collectors.toSet())));
                    close();
                }));
        go.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.dialog.back"), click -> close()), go);
    }

    /** What is refused is the name, or that somebody is in too many groups. */
    private void save(TextField name, CheckboxGroup<Pupil> members, Runnable command) {
        name.setInvalid(false);
        members.setInvalid(false);
        try {
            command.run();
        } catch (Refused refused) {
            String words = Notice.text(this, refused.reason());
            if (refused.reason().key().equals("classroom.group.many")) {
                FieldNotice.show(members, words);
            } else {
                FieldNotice.show(name, words);
            }
        }
    }
}
