package org.stepwise.insights;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The three pages of what teachers see: by problem, by hint, by question. */
class InsightTabs extends Nav {

    enum Tab {
        PROBLEMS("insight"),
        HINTS("tutor/hints"),
        QUESTIONS("tutor");

        private final String path;

        Tab(String path) {
            this.path = path;
        }
    }

    InsightTabs(Tab here) {
        setAriaLabel(getTranslation("insights.tabs"));
        addClassName("topic-links");
        for (Tab tab : Tab.values()) {
            Anchor link = new Anchor(tab.path, getTranslation("insights.tab." + tab.path.replace('/', '.')));
            link.addClassNames("btn", "soft");
            if (tab == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }
}
