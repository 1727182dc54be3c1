package org.stepwise.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.stepwise.identity.CurrentUser;
import org.stepwise.shared.ui.Logo;

@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentUser currentUser;
    private final LoginForm form = new LoginForm();
    private final Paragraph away = new Paragraph();

    LoginView(CurrentUser currentUser) {
        this.currentUser = currentUser;
        addClassName("form");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("shell.login.error"));
        away.getElement().setAttribute("role", "status");
        away.setVisible(false);
        Anchor join = new Anchor("join", getTranslation("shell.login.join"));
        join.addClassNames("btn", "line", "wide");
        Paragraph help = new Paragraph(getTranslation("shell.login.help"));
        help.addClassNames("small", "quiet");
        Div inner = new Div(new Logo(), new H1(getTranslation("shell.login.title")), away, form, help, join);
        inner.addClassName("inner");
        add(inner);
    }

    private LoginI18n words(String errorKey) {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle("");
        words.getForm().setUsername(getTranslation("shell.login.name"));
        words.getForm().setPassword(getTranslation("shell.login.password"));
        words.getForm().setSubmit(getTranslation("shell.login.submit"));
        words.getErrorMessage().setTitle(getTranslation(errorKey + ".title"));
        words.getErrorMessage().setMessage(getTranslation(errorKey));
        words.getErrorMessage().setUsername(getTranslation("shell.login.name.missing"));
        words.getErrorMessage().setPassword(getTranslation("shell.login.password.missing"));
        return words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        Set<String> asked =
                event.getLocation().getQueryParameters().getParameters().keySet();
        if (asked.contains("wait")) {
            form.setI18n(words("shell.login.wait"));
        }
        away.setText(getTranslation("shell.login.away"));
        away.setVisible(asked.contains("away"));
        form.setError(asked.contains("error") || asked.contains("wait"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.login.title") + getTranslation("shell.title.suffix");
    }
}
