package org.stepwise.insights;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.stepwise.insights.ChoiceSelect.Choice;

/** Whose work counts, and since when; each choice leads to another address. */
class InsightFilters extends Div {

    InsightFilters(InsightQuery query, Taught.Pupils pupils, Consumer<InsightQuery> go) {
        addClassNames("row", "end", "filters");
        Select<Period> time = new Select<>();
        time.setLabel(getTranslation("insights.filter.time"));
        time.setItems(Period.values());
        time.setItemLabelGenerator(period -> getTranslation("insights.time." + period.word()));
        time.setValue(query.period());
        time.addValueChangeListener(change -> go.accept(query.during(change.getValue())));
        add(
                new ChoiceSelect<>(
                        "insights.filter.class",
                        query.schoolClass(),
                        pupils.classes().stream()
                                .map(found -> new Choice<>(found.id(), found.name()))
                                .toList(),
                        chosen -> go.accept(query.inClass(chosen))),
                time);
    }
}
