package org.stepwise.classroom;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.shared.PathId;
import org.stepwise.shared.ui.CopyButton;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.PrintButton;
import org.stepwise.shared.ui.TeacherPage;

/** A class: its code, what other modules show of it, and its roster. */
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
    private final transient CurrentUser currentUser;
    private final transient List<ClassSection> sections;
    private final UnorderedList roster = new UnorderedList();
    private final Span code = new Span();
    private final Div copy = new Div();
    private String title = "";

    ClassView(Classes classes, CurrentUser currentUser, List<ClassSection> sections) {
        this.classes = classes;
        this.currentUser = currentUser;
        this.sections = sections;
        addClassName("page");
        roster.addClassName("plain-list");
        code.addClassNames("mono", "board-code");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        UUID id = PathId.parse(parameter);
        ClassSummary found = classes.get(currentUser.id(), id);
        title = found.name();
        add(new H1(found.name()), board(found));
        sections.forEach(section -> add(section.sectionFor(found)));
        Section pupils = new Section(new H2(getTranslation("classroom.class.roster")), roster);
        pupils.addClassName("roster");
        add(pupils);
        fill(id);
    }

    private Section board(ClassSummary found) {
        show(found.joinCode());
        Button change = new Button(
                getTranslation("classroom.class.newCode"),
                click -> show(classes.changeCode(currentUser.id(), found.id())));
        change.addThemeName("tertiary");
        Paragraph how = new Paragraph();
        how.addClassNames("small", "quiet");
        UI.getCurrentOrThrow()
                .getPage()
                .fetchCurrentURL(url -> how.setText(getTranslation(
                        "classroom.class.how", url.getProtocol() + "://" + url.getAuthority() + "/join")));
        Div row = new Div(code, copy, new PrintButton(getTranslation("classroom.class.print")), change);
        row.addClassName("row");
        Section board = new Section(new H2(getTranslation("classroom.class.code")), row, how);
        board.addClassNames("sheet", "pad");
        return board;
    }

    private void show(JoinCode joinCode) {
        code.setText(joinCode.value());
        copy.removeAll();
        copy.add(new CopyButton(getTranslation("classroom.class.copy"), joinCode.value()));
    }

    private void fill(UUID id) {
        roster.removeAll();
        List<Pupil> pupils = classes.roster(currentUser.id(), id);
        if (pupils.isEmpty()) {
            roster.add(new ListItem(getTranslation("classroom.class.empty")));
        }
        pupils.forEach(pupil -> roster.add(row(id, pupil)));
    }

    private ListItem row(UUID id, Pupil pupil) {
        Span name = new Span(pupil.name());
        name.addClassName("strong");
        Span signIn = new Span(
                pupil.closed()
                        ? getTranslation("classroom.class.closed", pupil.signInName())
                        : getTranslation("classroom.class.signIn", pupil.signInName()));
        signIn.addClassNames("small", "quiet", "grow");
        ListItem row = new ListItem(name, signIn);
        row.addClassName("row");
        if (!pupil.closed()) {
            Button reset = new Button(getTranslation("classroom.class.reset"), click -> confirmReset(id, pupil));
            reset.setAriaLabel(getTranslation("classroom.class.reset.for", pupil.name()));
            row.add(reset);
        }
        Button close = new Button(
                getTranslation(pupil.closed() ? "classroom.class.reopen" : "classroom.class.close"), click -> {
                    if (pupil.closed()) {
                        classes.reopen(currentUser.id(), id, pupil.id());
                        fill(id);
                    } else {
                        confirmClose(id, pupil);
                    }
                });
        close.addThemeName("tertiary");
        close.setAriaLabel(getTranslation(
                pupil.closed() ? "classroom.class.reopen.for" : "classroom.class.close.for", pupil.name()));
        row.add(close);
        return row;
    }

    private void confirmClose(UUID id, Pupil pupil) {
        Dialog dialog = new Dialog(getTranslation("classroom.close.title", pupil.name()));
        Button close = new Button(getTranslation("classroom.close.do"), click -> {
            classes.close(currentUser.id(), id, pupil.id());
            dialog.close();
            fill(id);
        });
        close.addThemeName("primary");
        dialog.add(new Paragraph(getTranslation("classroom.close.text")));
        dialog.getFooter().add(new Button(getTranslation("classroom.reset.close"), click -> dialog.close()), close);
        dialog.open();
    }

    private void confirmReset(UUID id, Pupil pupil) {
        Dialog dialog = new Dialog(getTranslation("classroom.reset.title", pupil.name()));
        Button make = new Button(getTranslation("classroom.reset.make"));
        make.addThemeName("primary");
        make.addClickListener(click -> {
            Span password = new Span(classes.resetPassword(currentUser.id(), id, pupil.id()));
            password.addClassNames("mono", "secret");
            dialog.removeAll();
            dialog.add(
                    new Paragraph(getTranslation("classroom.reset.done", pupil.signInName())),
                    password,
                    new Paragraph(getTranslation("classroom.reset.once")));
            make.setVisible(false);
        });
        dialog.add(new Paragraph(getTranslation("classroom.reset.text")));
        dialog.getFooter().add(new Button(getTranslation("classroom.reset.close"), click -> dialog.close()), make);
        dialog.open();
        make.focus();
    }

    @Override
    public String getPageTitle() {
        return title + getTranslation("shell.title.suffix");
    }
}
