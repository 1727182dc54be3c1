package org.stepwise.classroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stepwise.identity.CurrentUser;
import org.stepwise.shared.ui.SwIcon;

/** The pupils of a class; each name leads to what can be done for that pupil. */
class RosterSection extends Section {

    private final transient Pupils pupils;
    private final transient CurrentUser currentUser;
    private final UUID schoolClass;

    RosterSection(Classes classes, Pupils pupils, CurrentUser currentUser, ClassSummary found) {
        this.pupils = pupils;
        this.currentUser = currentUser;
        this.schoolClass = found.id();
        addClassName("roster");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        List<Pupil> roster = classes.roster(currentUser.id(), schoolClass);
        List<ClassGroup> groups = classes.groups(schoolClass);
        if (roster.isEmpty()) {
            list.add(new ListItem(
                    getTranslation(found.archived() ? "classroom.archived.empty" : "classroom.class.empty")));
        }
        roster.forEach(pupil -> list.add(row(pupil, groups)));
        add(new H2(getTranslation("classroom.class.roster")), list);
        if (!found.archived()) {
            Anchor more = new Anchor("classes/" + schoolClass + "/roster", getTranslation("classroom.class.import"));
            more.addClassName("btn");
            add(new Div(more));
        }
    }

    private ListItem row(Pupil pupil, List<ClassGroup> groups) {
        Span name = new Span(pupil.name());
        name.addClassName("strong");
        String in = groups.stream()
                .filter(group -> group.members().contains(pupil.id()))
                .map(ClassGroup::name)
                .collect(Collectors.joining(", "));
        Span detail = new Span(
                getTranslation(pupil.closed() ? "classroom.class.closed" : "classroom.class.signIn", pupil.signInName())
                        + (in.isEmpty() ? "" : ", " + in));
        detail.addClassNames("small", "quiet", "grow");
        Anchor more = new Anchor(
                "classes/%s/pupils/%s".formatted(schoolClass, pupil.id()), name, detail, new SwIcon("chevron"));
        more.addClassName("row");
        ListItem row = new ListItem(more);
        if (!pupil.closed()) {
            Button reset = new Button(
                    getTranslation("classroom.class.reset"),
                    click -> new PasswordDialog(
                                    pupil, () -> pupils.resetPassword(currentUser.id(), schoolClass, pupil.id()))
                            .open());
            reset.setAriaLabel(getTranslation("classroom.class.reset.for", pupil.name()));
            row.add(reset);
        }
        return row;
    }
}
