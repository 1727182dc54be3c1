package org.stepwise.insights;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.ui.Stair;

/** Part by part what followed each hint; what they say, and other words for them, is a page of its own. */
class ItemHints extends Section {

    ItemHints(Problem problem, List<HintRates.OfRung> rungs) {
        addClassNames("sheet", "pad", "item-hints");
        add(new H2(getTranslation("insights.hints.title")));
        int parts = 1 + rungs.stream().mapToInt(HintRates.OfRung::part).max().orElse(0);
        for (int i = 0; i < parts; i++) {
            int part = i;
            if (parts > 1) {
                add(new H3(getTranslation("insights.hints.part", part + 1)));
            }
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            rungs.stream().filter(rung -> rung.part() == part).forEach(rung -> list.add(row(rung)));
            add(list);
        }
        add(new Anchor("tutor/hints/" + problem.id(), getTranslation("insights.item.words")));
    }

    private ListItem row(HintRates.OfRung rung) {
        Span name = new Span(getTranslation("tutoring.rung." + rung.rung().id()));
        name.addClassName("strong");
        Div head = new Div(new Stair(rung.rung().level()), name);
        head.addClassNames("row", "rung-name");
        return new ListItem(head, new RungRates(rung));
    }
}
