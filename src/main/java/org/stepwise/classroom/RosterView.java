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
import java.util.List;
import java.util.UUID;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.shared.PathId;
import org.stepwise.shared.Refused;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.TeacherPage;

/** A list of pupils on its way into a class: given, looked at, added, and the passwords to hand out. */
@Route("classes/:class/roster")
@RolesAllowed(Role.IS_TEACHER)
class RosterView extends Div implements BeforeEnterObserver, TeacherPage, HasDynamicTitle {

    private final transient Classes classes;
    private final transient Rosters rosters;
    private final transient CurrentUser currentUser;
    private final Div step = new Div();
    private final Paragraph problem = new Paragraph();
    private UUID schoolClass = new UUID(0, 0);
    private String title = "";

    RosterView(Classes classes, Rosters rosters, CurrentUser currentUser) {
        this.classes = classes;
        this.rosters = rosters;
        this.currentUser = currentUser;
        addClassName("page");
        step.addClassName("roster-step");
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        schoolClass = PathId.parse(event.getRouteParameters().get("class").orElse(""));
        ClassSummary found = classes.get(currentUser.id(), schoolClass);
        title = getTranslation("classroom.roster.title", found.name());
        removeAll();
        add(
                new Anchor("classes/" + schoolClass, getTranslation("classroom.pupil.back", found.name())),
                new H1(title),
                new RosterForm(this::read, this::refuse),
                problem,
                step);
    }

    private void read(String text) {
        refuse("");
        step.removeAll();
        try {
            List<RosterLine> lines = RosterFile.read(text);
            show(lines, rosters.preview(currentUser.id(), schoolClass, lines));
        } catch (Refused refused) {
            refuse(Notice.text(this, refused.reason()));
        }
    }

    private void refuse(String text) {
        problem.setText(text);
    }

    private void show(List<RosterLine> lines, List<RosterRow> rows) {
        long fresh = count(rows, RosterRow.State.NEW);
        H2 heading = new H2(getTranslation("classroom.roster.preview"));
        heading.getElement().setAttribute("tabindex", "-1");
        Paragraph counts = new Paragraph(getTranslation(
                "classroom.roster.counts",
                fresh,
                count(rows, RosterRow.State.HERE),
                count(rows, RosterRow.State.PROBLEM)));
        Section preview = new Section(heading, counts, new RosterTable(rows));
        if (fresh > 0) {
            Button add = new Button(getTranslation("classroom.roster.add", fresh));
            add.addThemeName("primary");
            add.setDisableOnClick(true);
            add.addClickListener(click -> add(lines));
            preview.add(new Div(add));
        }
        step.add(preview);
        heading.getElement().callJsFunction("focus");
    }

    private void add(List<RosterLine> lines) {
        try {
            List<NewPupil> added = rosters.add(currentUser.id(), schoolClass, lines);
            if (added.isEmpty()) {
                throw Refused.because("classroom.roster.none");
            }
            step.removeAll();
            getChildren().filter(RosterForm.class::isInstance).toList().forEach(this::remove);
            step.add(new PasswordSheet(title, added));
        } catch (Refused refused) {
            refuse(Notice.text(this, refused.reason()));
            step.removeAll();
            show(lines, rosters.preview(currentUser.id(), schoolClass, lines));
        }
    }

    private static long count(List<RosterRow> rows, RosterRow.State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    @Override
    public String getPageTitle() {
        return title + getTranslation("shell.title.suffix");
    }
}
