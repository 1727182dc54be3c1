package org.stepwise.identity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.shared.ui.Logo;
import org.stepwise.shared.ui.Notice;

/** Opens the account that a one-time link is for. */
@Route(value = "invite", autoLayout = false)
@AnonymousAllowed
class InviteView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Invitations invitations;
    private final transient SessionStart sessionStart;
    private final Div inner = new Div();

    InviteView(Invitations invitations, SessionStart sessionStart) {
        this.invitations = invitations;
        this.sessionStart = sessionStart;
        inner.addClassName("inner");
        addClassName("form");
        add(inner);
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        inner.removeAll();
        invitations.find(token).ifPresentOrElse(role -> ask(token, role), this::sayUsed);
    }

    private void ask(String token, Role role) {
        TextField name = new TextField(getTranslation("identity.invite.name"));
        name.setMaxLength(NewAccount.LONGEST_NAME);
        PasswordField password = new PasswordField(getTranslation("identity.invite.password"));
        password.setHelperText(getTranslation("identity.password.rule", NewAccount.SHORTEST_PASSWORD));
        Paragraph problem = new Paragraph();
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        Button open = new Button(getTranslation("identity.invite.open"), click -> {
            try {
                Person person = invitations.redeem(token, new NewAccount(name.getValue(), password.getValue()));
                welcome(person);
            } catch (Refused refused) {
                problem.setText(Notice.text(this, refused.reason()));
            } catch (NotFound usedMeanwhile) {
                inner.removeAll();
                sayUsed();
            }
        });
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClassName("wide");
        inner.add(
                new Logo(),
                new H1(getTranslation("identity.invite.title." + role)),
                new Paragraph(getTranslation("identity.invite.text")),
                name,
                password,
                problem,
                open);
    }

    private void welcome(Person person) {
        inner.removeAll();
        Paragraph name = new Paragraph(person.signInName());
        name.addClassNames("mono", "said2");
        Button go = new Button(getTranslation("identity.invite.go"), click -> {
            sessionStart.begin(person);
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        inner.add(
                new Logo(),
                new H1(getTranslation("identity.invite.welcome", person.displayName())),
                new Paragraph(getTranslation("identity.invite.remember")),
                name,
                go);
    }

    private void sayUsed() {
        inner.add(
                new Logo(),
                new H1(getTranslation("identity.invite.used.title")),
                new Paragraph(getTranslation("identity.invite.used")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.invite.page") + getTranslation("shell.title.suffix");
    }
}
