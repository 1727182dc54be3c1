package org.stepwise.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Topic;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.SwIcon;

/** The bank to pick from: one topic at a time, or by words of the title. */
class ProblemPicker extends Div {

    private final transient ProblemCatalog catalog;
    private final transient Consumer<Problem> pick;
    private final Select<Topic> topic = new Select<>();
    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Set<UUID> picked = new HashSet<>();

    ProblemPicker(ProblemCatalog catalog, Consumer<Problem> pick) {
        this.catalog = catalog;
        this.pick = pick;
        topic.setLabel(getTranslation("assignment.picker.topic"));
        topic.setItems(catalog.topics());
        topic.setItemLabelGenerator(Topic::title);
        topic.setValue(catalog.topics().getFirst());
        topic.addValueChangeListener(change -> {
            search.clear();
            fill();
        });
        search.setLabel(getTranslation("assignment.picker.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> fill());
        list.addClassName("plain-list");
        Div filters = new Div(topic, search);
        filters.addClassNames("row", "end");
        add(filters, list);
    }

    void setPicked(List<Problem> problems) {
        picked.clear();
        picked.addAll(problems.stream().map(Problem::id).collect(Collectors.toSet()));
        fill();
    }

    private void fill() {
        list.removeAll();
        String words = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<Problem> found = words.isEmpty()
                ? catalog.inTopic(topic.getValue().id())
                : catalog.all().stream()
                        .filter(problem ->
                                problem.title().toLowerCase(Locale.ROOT).contains(words))
                        .toList();
        found.forEach(problem -> list.add(row(problem)));
        if (found.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("assignment.picker.none"));
            none.addClassName("quiet");
            list.add(new ListItem(none));
        }
    }

    private ListItem row(Problem problem) {
        Span name = new Span(problem.title());
        name.addClassName("grow");
        Span difficulty = new Span(getTranslation("practice.difficulty." + problem.difficulty()));
        difficulty.addClassNames("xs", "quiet", "nowrap");
        boolean taken = picked.contains(problem.id());
        Button add = new Button(
                getTranslation(taken ? "assignment.picker.taken" : "assignment.picker.add"),
                new SwIcon("plus"),
                click -> {
                    pick.accept(problem);
                });
        add.setEnabled(!taken);
        add.setAriaLabel(getTranslation("assignment.picker.add.for", problem.title()));
        ListItem row = new ListItem(name, new Formula(problem.variant(0).heading()), difficulty, add);
        row.addClassName("row");
        return row;
    }
}
