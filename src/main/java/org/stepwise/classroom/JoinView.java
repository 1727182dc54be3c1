package org.stepwise.classroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stepwise.identity.NewAccount;
import org.stepwise.identity.Person;
import org.stepwise.identity.SessionStart;
import org.stepwise.shared.Refused;
import org.stepwise.shared.ui.JoinCodeField;
import org.stepwise.shared.ui.Logo;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.PrintButton;

/** A newcomer types the code from the board. */
@Route(value = "join", autoLayout = false)
@AnonymousAllowed
class JoinView extends Main implements HasDynamicTitle {

    private final transient Classes classes;
    private final transient SessionStart sessionStart;
    private final Div inner = new Div();
    private final JoinCodeField code = new JoinCodeField();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final Paragraph problem = new Paragraph();

    JoinView(Classes classes, SessionStart sessionStart) {
        this.classes = classes;
        this.sessionStart = sessionStart;
        addClassName("join");
        inner.addClassName("inner");
        Div form = new Div(inner);
        form.addClassName("form");
        add(new JoinLeaf(), form);
        code.addValueChangeListener(change -> find(change.getValue()));
        name.setLabel(getTranslation("classroom.join.name"));
        name.setMaxLength(NewAccount.LONGEST_NAME);
        name.setAutocomplete(Autocomplete.NAME);
        password.setLabel(getTranslation("classroom.join.password"));
        password.setHelperText(getTranslation("identity.password.rule", NewAccount.SHORTEST_PASSWORD));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        ask();
    }

    private void ask() {
        Button join = new Button(getTranslation("classroom.join.submit"), click -> join());
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.addClassName("wide");
        Paragraph lead = new Paragraph(getTranslation("classroom.join.lead"));
        lead.addClassNames("quiet", "lead");
        Paragraph or = new Paragraph(new Span(getTranslation("classroom.join.before")));
        or.addClassNames("or", "small", "quiet");
        Anchor signIn = new Anchor("login", getTranslation("classroom.join.signIn"));
        signIn.addClassNames("btn", "line", "wide");
        Logo logo = new Logo();
        logo.addClassName("only-phone");
        inner.add(
                logo,
                new H1(getTranslation("classroom.join.title")),
                lead,
                code,
                name,
                password,
                problem,
                join,
                or,
                signIn);
    }

    private void find(String typed) {
        code.setMessage(JoinCode.parse(typed).map(this::describe).orElse(""));
    }

    private String describe(JoinCode parsed) {
        try {
            return classes.lookUp(parsed, address())
                    .map(found -> getTranslation("classroom.join.found", found.name(), found.teacher()))
                    .orElseGet(() -> getTranslation("classroom.code.unknown"));
        } catch (Refused refused) {
            return Notice.text(this, refused.reason());
        }
    }

    private void join() {
        try {
            JoinCode parsed = JoinCode.parse(code.getValue())
                    .filter(candidate -> classes.lookUp(candidate, address()).isPresent())
                    .orElseThrow(() -> Refused.because("classroom.code.unknown"));
            welcome(classes.join(parsed, new NewAccount(name.getValue(), password.getValue())));
        } catch (Refused refused) {
            problem.setText(Notice.text(this, refused.reason()));
        }
    }

    private void welcome(Person person) {
        inner.removeAll();
        Paragraph signInName = new Paragraph(person.signInName());
        signInName.addClassNames("mono", "said2", "sign-in-name");
        Paragraph note = new Paragraph(getTranslation("classroom.joined.note"));
        note.addClassNames("small", "quiet");
        Button go = new Button(getTranslation("classroom.joined.go"), click -> {
            sessionStart.begin(person);
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClassName("wide");
        inner.add(
                new H1(getTranslation("classroom.joined.title", person.displayName())),
                new Paragraph(getTranslation("classroom.joined.text")),
                signInName,
                note,
                new PrintButton(getTranslation("classroom.joined.print")),
                go);
    }

    private static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "unknown" : String.valueOf(request.getRemoteAddr());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("classroom.join.title") + getTranslation("shell.title.suffix");
    }
}
