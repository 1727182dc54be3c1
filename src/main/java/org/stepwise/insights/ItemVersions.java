package org.stepwise.insights;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stepwise.practice.figures.ItemFigures;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.SchoolTime;

/** Other text or another key is another problem: the versions that were begun, each counted for itself. */
class ItemVersions extends Section {

    /** @param current the version as the catalogue has it now */
    ItemVersions(
            Problem problem,
            String current,
            List<ItemFigures> versions,
            String shown,
            InsightQuery query,
            SchoolTime time) {
        addClassNames("sheet", "pad");
        Paragraph about = new Paragraph(getTranslation("insights.versions.about"));
        about.addClassNames("small", "quiet");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        versions.forEach(version -> {
            String when = getTranslation(
                    version.version().equals(current) ? "insights.versions.now" : "insights.versions.until",
                    TalkWords.when(time, version.latest(), getLocale()));
            Anchor link = new Anchor(query.inVersion(version.version()).link("insight/" + problem.id()), when);
            if (version.version().equals(shown)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            Span figures = new Span(new ItemWords(this).share(new Proportion(version.solved(), version.begun())));
            figures.addClassNames("small", "quiet");
            list.add(new ListItem(link, figures));
        });
        add(new H2(getTranslation("insights.versions.title")), about, list);
    }
}
