package org.stepwise.classroom;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.shared.ui.FieldNotice;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.SwIcon;
import org.stepwise.shared.ui.TeacherPage;

@Route("classes")
@Menu(title = "classroom.classes.menu", order = 10)
@RolesAllowed(Role.IS_TEACHER)
// What other modules' sections show: the production bundle finds no way to them from here.
@Uses(LineMark.class)
class ClassesView extends Div implements TeacherPage, HasDynamicTitle {

    private final transient Classes classes;
    private final transient CurrentUser currentUser;
    private final transient List<ClassSection> sections;
    private final TextField name = new TextField();

    ClassesView(Classes classes, CurrentUser currentUser, List<ClassSection> sections, List<TeacherNotice> notices) {
        this.sections = sections;
        this.classes = classes;
        this.currentUser = currentUser;
        addClassNames("page", "narrow");
        List<ClassSummary> taught = classes.taughtBy(currentUser.id());
        add(new H1(getTranslation("classroom.classes.title")));
        notices.forEach(notice -> notice.noticeFor(currentUser.id()).ifPresent(this::add));
        List<ClassSummary> archived = classes.archivedOf(currentUser.id());
        if (taught.isEmpty() && archived.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("classroom.classes.empty"));
            empty.addClassName("quiet");
            add(empty);
        } else if (!taught.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            taught.forEach(schoolClass -> list.add(row(schoolClass)));
            add(list);
        }
        add(form());
        if (!archived.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            archived.forEach(schoolClass -> list.add(row(schoolClass)));
            NativeDetails folded =
                    new NativeDetails(getTranslation("classroom.classes.archived", archived.size()), list);
            folded.addClassName("archived");
            add(folded);
        }
    }

    private ListItem row(ClassSummary schoolClass) {
        Span title = new Span(schoolClass.name());
        title.addClassNames("strong", "grow");
        Span pupils = new Span(getTranslation("classroom.classes.pupils", schoolClass.pupils()));
        pupils.addClassName("quiet");
        Span code = new Span(schoolClass.joinCode().value());
        code.addClassName("mono");
        Anchor link = new Anchor("classes/" + schoolClass.id(), title);
        if (schoolClass.archived()) {
            link.add(pupils);
        } else {
            sections.forEach(section -> section.badgeFor(schoolClass).ifPresent(link::add));
            link.add(pupils, code);
        }
        link.add(new SwIcon("chevron"));
        link.addClassName("row");
        return new ListItem(link);
    }

    private Div form() {
        name.setLabel(getTranslation("classroom.classes.name"));
        name.setPlaceholder(getTranslation("classroom.classes.example"));
        name.setMaxLength(40);
        Button create = new Button(getTranslation("classroom.classes.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(name);
        Div form = new Div(name, create);
        form.addClassNames("row", "end");
        return form;
    }

    private void create() {
        FieldNotice.attempt(name, () -> {
            ClassSummary created = classes.create(currentUser.id(), name.getValue());
            getUI().ifPresent(ui -> ui.navigate("classes/" + created.id()));
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("classroom.classes.title") + getTranslation("shell.title.suffix");
    }
}
