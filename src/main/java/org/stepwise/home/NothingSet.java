package org.stepwise.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.stepwise.classroom.ClassSummary;

/** Nothing is set: what one may do meanwhile. */
class NothingSet extends Div {

    NothingSet(List<ClassSummary> joined) {
        addClassNames("sheet", "pad", "empty");
        Div blank = new Div(new Div());
        blank.addClassName("blank");
        blank.getElement().setAttribute("aria-hidden", "true");
        Paragraph who = new Paragraph(
                joined.isEmpty()
                        ? getTranslation("home.empty.noClass")
                        : getTranslation("home.empty.text", joined.getFirst().teacher()));
        who.addClassName("quiet");
        Anchor topics = new Anchor("practise", getTranslation("home.empty.topics"));
        topics.addClassName("btn");
        add(blank, who, new Div(topics));
    }
}
