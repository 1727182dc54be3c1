package org.stepwise.insights;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The problems to change or to retire, the gravest first, each with its reasons and what can be done. */
class WorthALook extends Section {

    private static final int MOST = 5;

    private final transient InsightQuery query;
    private final transient ItemWords words = new ItemWords(this);

    WorthALook(List<Item> doubtful, InsightQuery query) {
        this.query = query;
        addClassNames("sheet", "pad", "worth");
        add(new H2(getTranslation("insights.worth.title")));
        if (doubtful.isEmpty()) {
            add(quiet(new Paragraph(getTranslation("insights.worth.none"))));
            return;
        }
        add(list(doubtful.stream().limit(MOST).toList()));
        if (doubtful.size() > MOST) {
            List<Item> others = doubtful.subList(MOST, doubtful.size());
            add(new NativeDetails(getTranslation("insights.worth.more", others.size()), list(others)));
        }
    }

    private UnorderedList list(List<Item> items) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        items.forEach(item -> list.add(row(item)));
        return list;
    }

    private ListItem row(Item item) {
        Anchor name = new Anchor(
                query.link("insight/" + item.problem().id()), item.problem().title());
        name.addClassName("strong");
        Div text = new Div(name, reasons(item, words));
        text.addClassName("grow");
        return new ListItem(text, wayOut(this, item));
    }

    static UnorderedList reasons(Item item, ItemWords words) {
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("reasons");
        item.doubts().forEach(doubt -> reasons.add(new ListItem(words.doubt(doubt))));
        return reasons;
    }

    /** Where it can be changed or retired; a problem of the bank can only be left out. */
    static Component wayOut(Component page, Item item) {
        if (item.origin() == Item.Origin.WORKSHOP) {
            Anchor workshop =
                    new Anchor("workshop/" + item.problem().id(), page.getTranslation("insights.worth.workshop"));
            workshop.setAriaLabel(page.getTranslation(
                    "insights.worth.workshop.for", item.problem().title()));
            workshop.addClassNames("btn", "small");
            return workshop;
        }
        Span bank = new Span(page.getTranslation("insights.worth.bank"));
        bank.addClassNames("small", "quiet");
        return bank;
    }

    private static Component quiet(Paragraph text) {
        text.addClassName("quiet");
        return text;
    }
}
