package org.stepwise.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stepwise.shared.ui.CopyButton;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.TeacherPage;

/** The admin's page: who teaches here. */
@Route("people")
@Menu(title = "identity.people.menu", order = 30)
@RolesAllowed(Role.IS_ADMIN)
class PeopleView extends Div implements TeacherPage, HasDynamicTitle {

    private final transient Staff staff;
    private final transient CurrentUser currentUser;
    private final Div told = new Div();
    private final UnorderedList people = new UnorderedList();

    PeopleView(Staff staff, CurrentUser currentUser) {
        this.staff = staff;
        this.currentUser = currentUser;
        addClassNames("page", "narrow");
        people.addClassName("plain-list");
        told.getElement().setAttribute("aria-live", "polite");
        Button teacher = new Button(getTranslation("identity.people.invite"), click -> invite(Role.TEACHER));
        teacher.addThemeVariants(ButtonVariant.PRIMARY);
        Button admin = new Button(getTranslation("identity.people.inviteAdmin"), click -> invite(Role.ADMIN));
        Div actions = new Div(teacher, admin);
        actions.addClassName("row");
        add(new H1(getTranslation("identity.people.title")), actions, told, people);
        fill();
    }

    private void fill() {
        people.removeAll();
        staff.list(currentUser.id()).forEach(person -> people.add(row(person)));
    }

    private ListItem row(Person person) {
        Span name = new Span(person.displayName());
        name.addClassName("strong");
        Span detail = new Span(getTranslation(
                person.closed() ? "identity.people.closed" : "identity.people." + person.role(), person.signInName()));
        detail.addClassNames("small", "quiet", "grow");
        ListItem row = new ListItem(name, detail);
        row.addClassName("row");
        boolean self = person.id().equals(currentUser.id());
        if (!person.closed()) {
            row.add(new Button(getTranslation("identity.people.reset"), click -> {
                tell(
                        getTranslation("identity.people.password", person.displayName()),
                        staff.resetPassword(currentUser.id(), person.id()));
            }));
        }
        if (!self) {
            row.add(new Button(
                    getTranslation(person.closed() ? "identity.people.reopen" : "identity.people.close"), click -> {
                        Notice.attempt(this, () -> {
                            if (person.closed()) {
                                staff.reopen(currentUser.id(), person.id());
                            } else {
                                staff.close(currentUser.id(), person.id());
                            }
                        });
                        fill();
                    }));
        }
        return row;
    }

    private void invite(Role role) {
        String path = staff.invite(currentUser.id(), role);
        UI.getCurrentOrThrow().getPage().fetchCurrentURL(url -> {
            String base = url.getProtocol() + "://" + url.getAuthority() + "/";
            tell(getTranslation("identity.people.link"), base + path);
        });
    }

    private void tell(String text, String secret) {
        told.removeAll();
        Span shown = new Span(secret);
        shown.addClassNames("mono", "secret");
        Div box = new Div(
                new Paragraph(text), new Div(shown, new CopyButton(getTranslation("identity.people.copy"), secret)));
        box.addClassNames("sheet", "pad");
        told.add(box);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.people.title") + getTranslation("shell.title.suffix");
    }
}
