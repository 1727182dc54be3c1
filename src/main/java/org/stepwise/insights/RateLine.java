package org.stepwise.insights;

import com.vaadin.flow.component.html.Span;

/** "Taken 14 times, next try right 64 % (9 of 14)", and a mark where that is too few to tell. */
class RateLine extends Span {

    RateLine(Rate rate) {
        addClassNames("rate", "small");
        if (rate.tried() == 0) {
            add(new Span(getTranslation("insights.rate.taken", rate.taken())));
            return;
        }
        add(new Span(getTranslation("insights.rate.right", rate.taken(), rate.percent(), rate.right(), rate.tried())));
        if (rate.isSmall()) {
            Span few = new Span(getTranslation("insights.rate.few"));
            few.addClassName("tag");
            add(few);
        }
    }
}
