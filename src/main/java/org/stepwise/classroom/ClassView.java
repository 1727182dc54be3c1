package org.stepwise.classroom;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.shared.PathId;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.TeacherPage;

/** A class: its code, what other modules show of it, its pupils, groups and teachers. */
@Route("classes")
@RolesAllowed(Role.IS_TEACHER)
// What other modules' sections show: the production bundle finds no way to them from here.
@Uses(Checkbox.class)
@Uses(Formula.class)
@Uses(IntegerField.class)
@Uses(LineMark.class)
@Uses(MathText.class)
@Uses(Select.class)
class ClassView extends Div implements HasUrlParameter<String>, TeacherPage, HasDynamicTitle {

    private final transient Classes classes;
    private final transient Pupils pupils;
    private final transient Groups groups;
    private final transient CoTeachers coTeachers;
    private final transient CurrentUser currentUser;
    private final transient List<ClassSection> sections;
    private final Div roster = new Div();
    private String title = "";

    ClassView(
            Classes classes,
            Pupils pupils,
            Groups groups,
            CoTeachers coTeachers,
            CurrentUser currentUser,
            List<ClassSection> sections) {
        this.classes = classes;
        this.pupils = pupils;
        this.groups = groups;
        this.coTeachers = coTeachers;
        this.currentUser = currentUser;
        this.sections = sections;
        addClassName("page");
        roster.addClassName("roster-place");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        ClassSummary found = classes.get(currentUser.id(), PathId.parse(parameter));
        title = found.name();
        add(new H1(found.name()));
        ArchiveSection archive = new ArchiveSection(classes, currentUser, found);
        if (found.archived()) {
            add(archive);
        } else {
            add(new BoardSection(classes, currentUser, found));
        }
        sections.stream()
                .filter(section -> !found.archived() || section.isForArchived())
                .forEach(section -> add(section.sectionFor(found)));
        add(roster);
        fill(found);
        if (!found.archived()) {
            add(
                    new GroupsSection(groups, classes, currentUser, found.id(), () -> fill(found)),
                    new TeachersSection(coTeachers, currentUser, found.id()),
                    archive);
        }
    }

    private void fill(ClassSummary found) {
        roster.removeAll();
        roster.add(new RosterSection(classes, pupils, currentUser, found));
    }

    @Override
    public String getPageTitle() {
        return title + getTranslation("shell.title.suffix");
    }
}
