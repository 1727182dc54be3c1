package org.stepwise.insights;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import org.stepwise.tutoring.talk.TalkFigures;

/** Counts and rates over the list. */
class Figures extends DescriptionList {

    Figures(TalkFigures figures) {
        addClassNames("sheet", "figures");
        long all = figures.exchanges();
        figure(
                "insights.figure.distress",
                figures.distress() == 0
                        ? getTranslation("insights.figure.none")
                        : getTranslation("insights.figure.open", figures.unattended(), figures.distress()));
        figure("insights.figure.exchanges", getTranslation("insights.figure.number", all));
        figure("insights.figure.rejected", share(figures.rejected(), all));
        figure("insights.figure.leaked", share(figures.leaked(), all));
        figure("insights.figure.turned", share(figures.turnedAway(), all));
        Duration median = figures.untilText();
        figure(
                "insights.figure.wait",
                median == null
                        ? getTranslation("insights.figure.none")
                        : getTranslation("insights.figure.seconds", median.toMillis() / 1000.0));
        figure("insights.figure.helpful", share(figures.helpful(), figures.rated()));
        figure("insights.figure.stopped", share(figures.stopped(), all));
        figure("insights.figure.broken", share(figures.brokenOff(), all));
    }

    private String share(long some, long all) {
        return all == 0
                ? getTranslation("insights.figure.none")
                : getTranslation("insights.figure.share", Math.round(100.0 * some / all), some, all);
    }

    private void figure(String key, String value) {
        Div pair = new Div(new Term(getTranslation(key)), new Description(value));
        add(pair);
    }
}
