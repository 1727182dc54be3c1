package org.stepwise.classroom;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.stepwise.identity.CurrentUser;
import org.stepwise.shared.ui.ConfirmDialog;
import org.stepwise.shared.ui.FieldNotice;
import org.stepwise.shared.ui.Once;

/** Who teaches the class; its owner asks others in. */
class TeachersSection extends Section {

    private final transient CoTeachers coTeachers;
    private final transient CurrentUser currentUser;
    private final UUID schoolClass;
    private final UnorderedList list = new UnorderedList();
    private final TextField name = new TextField();
    private final Div form = new Div();

    TeachersSection(CoTeachers coTeachers, CurrentUser currentUser, UUID schoolClass) {
        this.coTeachers = coTeachers;
        this.currentUser = currentUser;
        this.schoolClass = schoolClass;
        addClassName("teachers");
        list.addClassName("plain-list");
        name.setLabel(getTranslation("classroom.teachers.name"));
        Button invite = new Button(getTranslation("classroom.teachers.add"));
        Once.listen(invite, this::invite);
        invite.addClickShortcut(Key.ENTER).listenOn(name);
        form.add(name, invite);
        form.addClassNames("row", "end");
        Paragraph what = new Paragraph(getTranslation("classroom.teachers.what"));
        what.addClassNames("small", "quiet");
        add(new H2(getTranslation("classroom.teachers.title")), list, what, form);
        fill();
    }

    private void fill() {
        list.removeAll();
        List<ClassTeacher> all = coTeachers.of(currentUser.id(), schoolClass);
        boolean owner = all.stream().anyMatch(one -> one.owner() && one.id().equals(currentUser.id()));
        all.forEach(one -> list.add(row(one, owner)));
        form.setVisible(owner);
    }

    private ListItem row(ClassTeacher one, boolean byOwner) {
        Span title = new Span(one.name());
        title.addClassName("strong");
        Span detail = new Span(
                getTranslation(one.owner() ? "classroom.teachers.owns" : "classroom.teachers.helps", one.signInName()));
        detail.addClassNames("small", "quiet", "grow");
        ListItem row = new ListItem(title, detail);
        if (one.owner()) {
            return row;
        }
        if (byOwner) {
            row.add(
                    button(
                            "handOver",
                            one,
                            () -> coTeachers.handOver(currentUser.id(), schoolClass, one.id()),
                            this::fill),
                    button(
                            "remove",
                            one,
                            () -> coTeachers.remove(currentUser.id(), schoolClass, one.id()),
                            this::fill));
        } else if (one.id().equals(currentUser.id())) {
            row.add(button(
                    "leave",
                    one,
                    () -> coTeachers.remove(currentUser.id(), schoolClass, currentUser.id()),
                    () -> UI.getCurrentOrThrow().navigate("classes")));
        }
        return row;
    }

    private Button button(String what, ClassTeacher one, Runnable command, Runnable then) {
        String key = "classroom.teachers." + what;
        Button button = new Button(
                getTranslation(key),
                click -> new ConfirmDialog(
                                getTranslation(key + ".title", one.name()),
                                getTranslation(key + ".text"),
                                getTranslation(key),
                                () -> {
                                    command.run();
                                    then.run();
                                })
                        .open());
        button.addThemeName("tertiary");
        button.setAriaLabel(getTranslation(key + ".title", one.name()));
        return button;
    }

    private void invite() {
        FieldNotice.attempt(name, () -> {
            coTeachers.add(currentUser.id(), schoolClass, name.getValue());
            name.clear();
            fill();
        });
    }
}
