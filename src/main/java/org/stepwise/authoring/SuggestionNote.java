package org.stepwise.authoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.stepwise.problembank.BankError;
import org.stepwise.problembank.Finding;
import org.stepwise.shared.ui.Notice;

/** What came of suggesting tests: how many, which variants were left out, or why there are none. */
class SuggestionNote extends Div {

    private final transient Consumer<String> goTo;

    /** @param goTo is given the path of the field that is in the way */
    SuggestionNote(Consumer<String> goTo) {
        this.goTo = goTo;
        addClassNames("small", "said");
        getElement().setAttribute("role", "status");
    }

    void show(SuggestedTests.Examples examples) {
        removeAll();
        BankError hindrance = examples.hindrance();
        if (hindrance != null) {
            say(getTranslation("authoring.tests.none"), hindrance.field(), Notice.text(this, hindrance.words()));
            return;
        }
        add(new Paragraph(getTranslation("authoring.tests.added", examples.added())));
        examples.leftOut().forEach(cause -> {
            if (cause.example() instanceof Finding.NoVariant none) {
                String which =
                        getTranslation("authoring.tests.leftOut", cause.trials().size(), cause.numbers());
                say(which, none.field(), Notice.text(this, none.words()));
            }
        });
    }

    private void say(String what, String field, String why) {
        Paragraph words = new Paragraph(new Span(what));
        if (!field.isEmpty()) {
            words.add(new FieldLink(field, goTo));
        }
        words.add(new Span(why));
        add(words);
    }
}
