package org.stepwise.classroom;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stepwise.identity.CurrentUser;
import org.stepwise.shared.ui.ConfirmDialog;
import org.stepwise.shared.ui.FieldNotice;
import org.stepwise.shared.ui.Once;

/** The groups of a class, by name and with their pupils. */
class GroupsSection extends Section {

    private final transient Groups groups;
    private final transient Classes classes;
    private final transient CurrentUser currentUser;
    private final UUID schoolClass;
    private final Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final TextField name = new TextField();

    /** @param changed is run when groups are others than before */
    GroupsSection(Groups groups, Classes classes, CurrentUser currentUser, UUID schoolClass, Runnable changed) {
        this.groups = groups;
        this.classes = classes;
        this.currentUser = currentUser;
        this.schoolClass = schoolClass;
        this.changed = changed;
        addClassName("groups");
        list.addClassName("plain-list");
        name.setLabel(getTranslation("classroom.group.new"));
        name.setPlaceholder(getTranslation("classroom.group.example"));
        name.setMaxLength(Groups.LONGEST_NAME);
        Button create = new Button(getTranslation("classroom.group.create"));
        Once.listen(create, this::create);
        create.addClickShortcut(Key.ENTER).listenOn(name);
        Div form = new Div(name, create);
        form.addClassNames("row", "end");
        add(new H2(getTranslation("classroom.group.title")), list, form);
        fill();
    }

    private void fill() {
        list.removeAll();
        List<Pupil> roster = classes.roster(currentUser.id(), schoolClass);
        List<ClassGroup> all = groups.of(currentUser.id(), schoolClass);
        list.setVisible(!all.isEmpty());
        all.forEach(group -> list.add(row(group, roster)));
    }

    private ListItem row(ClassGroup group, List<Pupil> roster) {
        Span title = new Span(group.name());
        title.addClassName("strong");
        Span members = new Span(
                group.members().isEmpty()
                        ? getTranslation("classroom.group.empty")
                        : roster.stream()
                                .filter(pupil -> group.members().contains(pupil.id()))
                                .map(Pupil::name)
                                .collect(Collectors.joining(", ")));
        members.addClassNames("small", "quiet", "grow");
        Button change = new Button(
                getTranslation("classroom.group.change"),
                click -> new GroupDialog(group, roster, chosen -> {
                            groups.change(currentUser.id(), schoolClass, group.id(), chosen.name(), chosen.members());
                            changed();
                        })
                        .open());
        change.setAriaLabel(getTranslation("classroom.group.change.for", group.name()));
        Button remove = new Button(
                getTranslation("classroom.group.remove"),
                click -> new ConfirmDialog(
                                getTranslation("classroom.group.remove.title", group.name()),
                                getTranslation("classroom.group.remove.text"),
                                getTranslation("classroom.group.remove.do"),
                                () -> {
                                    groups.remove(currentUser.id(), schoolClass, group.id());
                                    changed();
                                })
                        .open());
        remove.addThemeName("tertiary");
        remove.setAriaLabel(getTranslation("classroom.group.remove.for", group.name()));
        return new ListItem(title, members, change, remove);
    }

    private void create() {
        FieldNotice.attempt(name, () -> {
            groups.create(currentUser.id(), schoolClass, name.getValue());
            name.clear();
            changed();
        });
    }

    private void changed() {
        fill();
        changed.run();
    }
}
