package org.stepwise.classroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.shared.PathId;
import org.stepwise.shared.ui.ConfirmDialog;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.TeacherPage;

/** What a teacher can do for one pupil of a class, up to the last. */
@Route("classes/:class/pupils/:pupil")
@RolesAllowed(Role.IS_TEACHER)
class PupilView extends Div implements BeforeEnterObserver, TeacherPage, HasDynamicTitle {

    private final transient Classes classes;
    private final transient Pupils pupils;
    private final transient CurrentUser currentUser;
    private String title = "";

    PupilView(Classes classes, Pupils pupils, CurrentUser currentUser) {
        this.classes = classes;
        this.pupils = pupils;
        this.currentUser = currentUser;
        addClassNames("page", "narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                PathId.parse(event.getRouteParameters().get("class").orElse("")),
                PathId.parse(event.getRouteParameters().get("pupil").orElse("")));
    }

    private void show(UUID classId, UUID student) {
        removeAll();
        ClassSummary found = classes.get(currentUser.id(), classId);
        Pupil pupil = pupils.get(currentUser.id(), classId, student);
        title = pupil.name();
        add(
                new Anchor("classes/" + classId, getTranslation("classroom.pupil.back", found.name())),
                new H1(pupil.name()),
                account(classId, pupil),
                removal(found, pupil),
                new DeletionSection(
                        pupils, currentUser, classId, pupil, () -> leave(classId, "classroom.delete.done")));
    }

    private Section account(UUID classId, Pupil pupil) {
        Section section = section(
                "classroom.pupil.account",
                getTranslation(
                        pupil.closed() ? "classroom.pupil.closed" : "classroom.pupil.signIn", pupil.signInName()));
        Div actions = new Div();
        actions.addClassName("row");
        if (pupil.closed()) {
            actions.add(new Button(getTranslation("classroom.class.reopen"), click -> {
                pupils.reopen(currentUser.id(), classId, pupil.id());
                show(classId, pupil.id());
            }));
        } else {
            actions.add(
                    new Button(
                            getTranslation("classroom.class.reset"),
                            click -> new PasswordDialog(
                                            pupil, () -> pupils.resetPassword(currentUser.id(), classId, pupil.id()))
                                    .open()),
                    new Button(
                            getTranslation("classroom.class.close"),
                            click -> new ConfirmDialog(
                                            getTranslation("classroom.close.title", pupil.name()),
                                            getTranslation("classroom.close.text"),
                                            getTranslation("classroom.close.do"),
                                            () -> {
                                                pupils.close(currentUser.id(), classId, pupil.id());
                                                show(classId, pupil.id());
                                            })
                                    .open()));
        }
        section.add(actions);
        return section;
    }

    private Section removal(ClassSummary found, Pupil pupil) {
        Section section = section("classroom.remove.heading", getTranslation("classroom.remove.text", found.name()));
        section.add(new Div(new Button(
                getTranslation("classroom.remove.do", found.name()),
                click -> new ConfirmDialog(
                                getTranslation("classroom.remove.title", pupil.name(), found.name()),
                                getTranslation("classroom.remove.text", found.name()),
                                getTranslation("classroom.remove.do", found.name()),
                                () -> {
                                    pupils.remove(currentUser.id(), found.id(), pupil.id());
                                    leave(found.id(), "classroom.remove.done");
                                })
                        .open())));
        return section;
    }

    private Section section(String heading, String text) {
        Section section = new Section(new H2(getTranslation(heading)), new Paragraph(text));
        section.addClassNames("sheet", "pad");
        return section;
    }

    private void leave(UUID classId, String told) {
        Notice.show(getTranslation(told, title));
        getUI().ifPresent(ui -> ui.navigate("classes/" + classId));
    }

    @Override
    public String getPageTitle() {
        return title + getTranslation("shell.title.suffix");
    }
}
