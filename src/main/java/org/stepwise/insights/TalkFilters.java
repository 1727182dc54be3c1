package org.stepwise.insights;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.function.Consumer;
import org.stepwise.insights.ChoiceSelect.Choice;
import org.stepwise.tutoring.talk.TalkFilter.Only;

/** Choices above the list; each one leads to another address. */
class TalkFilters extends Div {

    TalkFilters(TalkQuery query, TutorInsights.Page page, Consumer<TalkQuery> go) {
        addClassNames("row", "end", "filters");
        add(
                new ChoiceSelect<>(
                        "insights.filter.class",
                        query.schoolClass(),
                        page.pupils().classes().stream()
                                .map(found -> new Choice<>(found.id(), found.name()))
                                .toList(),
                        chosen -> go.accept(query.inClass(chosen))),
                new ChoiceSelect<>(
                        "insights.filter.pupil",
                        query.pupil(),
                        page.pupils().byId().values().stream()
                                .map(pupil -> new Choice<>(pupil.id(), pupil.name()))
                                .toList(),
                        chosen -> go.accept(query.ofPupil(chosen))),
                new ChoiceSelect<>(
                        "insights.filter.problem",
                        query.problem(),
                        page.problems().stream()
                                .map(problem -> new Choice<>(problem.id(), problem.title()))
                                .toList(),
                        chosen -> go.accept(query.ofProblem(chosen))),
                only(query, go));
    }

    private Select<Only> only(TalkQuery query, Consumer<TalkQuery> go) {
        Select<Only> select = new Select<>();
        select.setLabel(getTranslation("insights.filter.only"));
        select.setItems(Arrays.asList(Only.values()));
        select.setItemLabelGenerator(only -> getTranslation("insights.only." + TalkQuery.word(only)));
        select.setValue(query.only());
        select.addValueChangeListener(change -> go.accept(query.with(change.getValue())));
        return select;
    }
}
