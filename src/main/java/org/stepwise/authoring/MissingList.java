package org.stepwise.authoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.stepwise.problembank.BankError;
import org.stepwise.shared.ui.Notice;

/** What keeps a draft from being tried, each with the way to its field. */
class MissingList extends Div {

    private final transient Consumer<String> goTo;
    private final H2 title = new H2(getTranslation("authoring.unreadable"));
    private final UnorderedList list = new UnorderedList();

    /** @param goTo is given the path of the field that was chosen */
    MissingList(Consumer<String> goTo) {
        this.goTo = goTo;
        addClassName("missing");
        title.getElement().setAttribute("tabindex", "-1");
        list.addClassName("bare-list");
        add(title, list);
        setVisible(false);
    }

    void show(List<BankError> errors) {
        list.removeAll();
        errors.forEach(error -> {
            Span words = new Span(Notice.text(this, error.words()));
            words.addClassName("quiet");
            ListItem item = error.field().isEmpty() ? new ListItem() : new ListItem(new FieldLink(error.field(), goTo));
            item.add(words);
            list.add(item);
        });
        setVisible(!errors.isEmpty());
    }

    /** So that it is read, by eye and by ear. */
    void focus() {
        InSight.bring(title);
    }
}
