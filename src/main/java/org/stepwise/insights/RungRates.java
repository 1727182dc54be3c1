package org.stepwise.insights;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What followed a rung, apart by who spoke. */
class RungRates extends Div {

    RungRates(HintRates.OfRung rung) {
        addClassName("rates");
        rate("insights.rate.authored", rung.authored());
        rate("insights.rate.before", rung.before());
        rate("insights.rate.computed", rung.computed());
        rate("insights.rate.tutor", rung.tutor());
        if (getComponentCount() == 0) {
            Span none = new Span(getTranslation("insights.rate.none"));
            none.addClassNames("small", "quiet");
            add(none);
        }
    }

    private void rate(String key, Rate rate) {
        if (rate.taken() > 0) {
            Span who = new Span(getTranslation(key));
            who.addClassNames("small", "strong");
            Div row = new Div(who, new RateLine(rate));
            row.addClassName("row");
            add(row);
        }
    }
}
