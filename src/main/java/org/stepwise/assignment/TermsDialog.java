package org.stepwise.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.ui.Notice;

/** Other times and rules for a set that was given already. */
class TermsDialog extends Dialog {

    TermsDialog(Terms now, SchoolTime time, Consumer<Terms> change) {
        setHeaderTitle(getTranslation("assignment.terms.change"));
        Paragraph about = new Paragraph(getTranslation("assignment.terms.about"));
        about.addClassName("small");
        TermsForm form = new TermsForm(time);
        form.fill(now);
        add(about, form);
        Button save = new Button(
                getTranslation("assignment.terms.save"),
                click -> form.attempt(() -> form.read(now.groups()).ifPresent(terms -> {
                    change.accept(terms);
                    Notice.show(getTranslation("assignment.time.done"));
                    close();
                })));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("assignment.give.cancel"), click -> close()), save);
    }
}
