package org.stepwise.authoring;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stepwise.assignment.Regrades;

/** Which classes were given a former version of the problem that is open, and the way to what the new key changes. */
class GivenNotice extends Div {

    GivenNotice() {
        addClassNames("given", "sheet");
        setVisible(false);
    }

    void show(List<Regrades.Former> former) {
        removeAll();
        setVisible(!former.isEmpty());
        if (former.isEmpty()) {
            return;
        }
        Paragraph lead = new Paragraph(getTranslation("authoring.former"));
        UnorderedList list = new UnorderedList();
        list.addClassName("bare-list");
        former.forEach(given -> list.add(new ListItem(new Anchor(
                "assignments/" + given.assignment(),
                getTranslation("authoring.former.look", given.title(), given.schoolClass())))));
        add(lead, list);
    }
}
