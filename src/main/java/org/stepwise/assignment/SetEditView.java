package org.stepwise.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.classroom.Classes;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.shared.PathId;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.ui.ConfirmDialog;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.TeacherPage;

/** Picks problems into a set, and gives it to a class. */
@Route("sets")
@RolesAllowed(Role.IS_TEACHER)
class SetEditView extends Div implements HasUrlParameter<String>, TeacherPage, HasDynamicTitle {

    private final transient ProblemSets sets;
    private final transient Assignments assignments;
    private final transient Worksheets worksheets;
    private final transient Classes classes;
    private final transient SchoolTime time;
    private final transient CurrentUser currentUser;
    private final H1 title = new H1();
    private final Button paper = new Button();
    private final PickedProblems picked;
    private final ProblemPicker picker;
    private @Nullable UUID id;

    SetEditView(
            ProblemSets sets,
            Assignments assignments,
            Worksheets worksheets,
            Classes classes,
            ProblemCatalog catalog,
            SchoolTime time,
            CurrentUser currentUser) {
        this.sets = sets;
        this.assignments = assignments;
        this.worksheets = worksheets;
        this.classes = classes;
        this.time = time;
        this.currentUser = currentUser;
        this.picked = new PickedProblems((move, problem) -> show(move(move, problem)));
        this.picker = new ProblemPicker(catalog, currentUser.id(), this::add);
        addClassName("page");
        Button give = new Button(getTranslation("assignment.set.give"), click -> give());
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.setId("give");
        paper.setText(getTranslation("assignment.paper"));
        paper.addClickListener(click -> paper());
        paper.setId("paper");
        Div actions = new Div(paper, give);
        actions.addClassName("row");
        Div head = new Div(title, actions);
        head.addClassNames("row", "spread");
        Div changes = new Div(
                quiet("assignment.set.rename", this::rename),
                quiet("assignment.set.copy", this::copy),
                quiet("assignment.set.delete", this::delete));
        changes.addClassName("row");
        Section chosen = new Section(new H2(getTranslation("assignment.set.picked")), picked);
        chosen.addClassNames("sheet", "pad");
        Section bank = new Section(new H2(getTranslation("assignment.set.bank")), picker);
        Div columns = new Div(chosen, bank);
        columns.addClassName("set-columns");
        add(head, changes, columns);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        UUID set = PathId.parse(parameter);
        id = set;
        show(sets.get(currentUser.id(), set));
    }

    private UUID id() {
        UUID set = id;
        if (set == null) {
            throw new IllegalStateException("no set is open");
        }
        return set;
    }

    private void show(SetView set) {
        title.setText(set.title());
        paper.setVisible(!set.problems().isEmpty());
        picked.show(set.problems());
        picker.setPicked(set.problems());
    }

    private Button quiet(String key, Runnable open) {
        Button button = new Button(getTranslation(key), click -> open.run());
        button.addThemeNames("tertiary");
        return button;
    }

    private SetView move(PickedProblems.Move move, Problem problem) {
        UUID teacher = currentUser.id();
        return switch (move) {
            case UP -> sets.moveUp(teacher, id(), problem.id());
            case DOWN -> sets.moveDown(teacher, id(), problem.id());
            case OUT -> sets.remove(teacher, id(), problem.id());
        };
    }

    private void rename() {
        new SetTitleDialog(
                        getTranslation("assignment.set.rename"),
                        title.getText(),
                        name -> show(sets.rename(currentUser.id(), id(), name)))
                .open();
    }

    private void copy() {
        new SetTitleDialog(
                        getTranslation("assignment.set.copy"),
                        copied(title.getText()),
                        name -> open(
                                sets.copy(currentUser.id(), id(), name).id().toString()))
                .open();
    }

    /** A title that is too long loses letters of its own: the end tells the two sets apart. */
    private String copied(String name) {
        String copy = getTranslation("assignment.set.copy.title", name);
        return copy.length() <= ProblemSet.LONGEST_TITLE
                ? copy
                : copied(name.substring(0, name.offsetByCodePoints(name.length(), -1)));
    }

    private void delete() {
        new ConfirmDialog(
                        getTranslation("assignment.set.delete"),
                        getTranslation("assignment.set.delete.about", title.getText()),
                        getTranslation("assignment.set.delete"),
                        () -> {
                            sets.delete(currentUser.id(), id());
                            open("");
                        })
                .open();
    }

    private void open(String set) {
        getUI().ifPresent(ui -> ui.navigate("sets/" + set));
    }

    private void add(Problem problem) {
        Notice.attempt(this, () -> show(sets.add(currentUser.id(), id(), problem.id())));
    }

    private void paper() {
        UUID teacher = currentUser.id();
        UUID set = id();
        new PaperDialog(
                        title.getText(),
                        List.of(PaperChoice.Who.ALL, PaperChoice.Who.LETTERS),
                        (choice, words) -> worksheets.ofSet(teacher, set, choice, words))
                .open();
    }

    private void give() {
        if (sets.get(currentUser.id(), id()).problems().isEmpty()) {
            Notice.show(getTranslation("assignment.assign.empty"));
            return;
        }
        new AssignDialog(classes.taughtBy(currentUser.id()), classes::groups, time, (schoolClass, terms) -> {
                    AssignmentView given =
                            assignments.assign(new AssignSet(currentUser.id(), id(), schoolClass, terms));
                    getUI().ifPresent(ui -> ui.navigate("assignments/" + given.id()));
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return title.getText() + getTranslation("shell.title.suffix");
    }
}
