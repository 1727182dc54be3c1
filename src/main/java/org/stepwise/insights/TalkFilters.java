package org.stepwise.insights;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Pupil;
import org.stepwise.problembank.Problem;
import org.stepwise.tutoring.talk.TalkFilter.Only;

/** Choices above the list; each one leads to another address. */
class TalkFilters extends Div {

    private record Choice(@Nullable UUID id, String name) {}

    TalkFilters(TalkQuery query, TutorInsights.Page page, Consumer<TalkQuery> go) {
        addClassNames("row", "end", "filters");
        add(
                select(
                        "insights.filter.class",
                        query.schoolClass(),
                        page.pupils().classes().stream()
                                .map((ClassSummary found) -> new Choice(found.id(), found.name()))
                                .toList(),
                        chosen -> go.accept(query.inClass(chosen))),
                select(
                        "insights.filter.pupil",
                        query.pupil(),
                        page.pupils().byId().values().stream()
                                .map((Pupil pupil) -> new Choice(pupil.id(), pupil.name()))
                                .toList(),
                        chosen -> go.accept(query.ofPupil(chosen))),
                select(
                        "insights.filter.problem",
                        query.problem(),
                        page.problems().stream()
                                .map((Problem problem) -> new Choice(problem.id(), problem.title()))
                                .toList(),
                        chosen -> go.accept(query.ofProblem(chosen))),
                only(query, go));
    }

    private Select<Choice> select(String key, @Nullable UUID now, List<Choice> found, Consumer<@Nullable UUID> chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(null, getTranslation(key + ".all")));
        choices.addAll(found);
        Select<Choice> select = new Select<>();
        select.setLabel(getTranslation(key));
        select.setItems(choices);
        select.setItemLabelGenerator(Choice::name);
        select.setValue(choices.stream()
                .filter(choice -> choice.id() != null && choice.id().equals(now))
                .findFirst()
                .orElse(choices.getFirst()));
        select.addValueChangeListener(change -> chosen.accept(change.getValue().id()));
        return select;
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
