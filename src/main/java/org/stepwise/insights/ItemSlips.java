package org.stepwise.insights;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.stepwise.practice.figures.SlipCount;
import org.stepwise.shared.ui.MathText;

/** The slips that most pupils met. */
class ItemSlips extends Section {

    ItemSlips(List<SlipCount> slips, Function<SlipCount, String> name) {
        addClassNames("sheet", "pad");
        add(new H2(getTranslation("insights.slips.title")));
        if (slips.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("insights.slips.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        slips.forEach(slip -> {
            MathText what = new MathText(name.apply(slip));
            what.addClassName("grow");
            Span count = new Span(getTranslation("insights.slips.count", slip.pupils(), slip.lines()));
            count.addClassNames("small", "quiet");
            list.add(new ListItem(what, count));
        });
        add(list);
    }
}
