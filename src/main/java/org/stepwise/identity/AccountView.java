package org.stepwise.identity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.stepwise.shared.Refused;
import org.stepwise.shared.ui.FieldNotice;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.ThemeChoice;

@Route("account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {

    private final transient CurrentUser currentUser;
    private final PasswordField current = new PasswordField();
    private final PasswordField next = new PasswordField();

    AccountView(CurrentUser currentUser) {
        this.currentUser = currentUser;
        addClassNames("page", "narrow");
        Person person = currentUser.require();
        Paragraph name = new Paragraph(getTranslation("identity.account.name", person.signInName()));
        name.addClassName("quiet");
        add(new H1(person.displayName()), name, look(), password());
    }

    private Section look() {
        Section section = new Section(new H2(getTranslation("identity.account.look")), new ThemeChoice());
        section.addClassNames("sheet", "pad");
        return section;
    }

    private Section password() {
        current.setLabel(getTranslation("identity.account.current"));
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        next.setLabel(getTranslation("identity.account.next"));
        next.setAutocomplete(Autocomplete.NEW_PASSWORD);
        next.setHelperText(getTranslation("identity.password.rule", NewAccount.SHORTEST_PASSWORD));
        Button change = new Button(getTranslation("identity.account.change"), click -> change());
        Section section = new Section(new H2(getTranslation("identity.account.password")), current, next, change);
        section.addClassNames("sheet", "pad");
        return section;
    }

    private void change() {
        next.setInvalid(false);
        current.setInvalid(false);
        try {
            currentUser.changePassword(current.getValue(), next.getValue());
            current.clear();
            next.clear();
            Notice.show(getTranslation("identity.account.changed"));
        } catch (Refused refused) {
            PasswordField field = refused.reason().key().equals("identity.password.current") ? current : next;
            FieldNotice.show(field, Notice.text(this, refused.reason()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.account") + getTranslation("shell.title.suffix");
    }
}
