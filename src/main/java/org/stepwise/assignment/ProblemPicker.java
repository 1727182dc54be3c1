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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Skill;
import org.stepwise.problembank.Topic;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.SwIcon;

/** The bank and the teachers' own problems to pick from: by topic, skill, difficulty, or words of the title. */
class ProblemPicker extends Div {

    private static final int MOST_SHOWN = 100;

    private final transient ProblemCatalog catalog;
    private final transient Consumer<Problem> pick;
    private final UUID teacher;
    private final Select<Shelf> shelf = new Select<>();
    private final Select<Skill> skill = new Select<>();
    private final Select<Integer> difficulty = new Select<>();
    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Set<UUID> picked = new HashSet<>();

    /** Where to look: all, what teachers wrote, or a topic of the bank. */
    private record Shelf(String title, @Nullable Topic topic, boolean own) {}

    ProblemPicker(ProblemCatalog catalog, UUID teacher, Consumer<Problem> pick) {
        this.catalog = catalog;
        this.teacher = teacher;
        this.pick = pick;
        List<Shelf> shelves = new ArrayList<>();
        catalog.topics().forEach(topic -> shelves.add(new Shelf(topic.title(), topic, false)));
        shelves.add(new Shelf(getTranslation("assignment.picker.own"), null, true));
        shelves.add(new Shelf(getTranslation("assignment.picker.all"), null, false));
        shelf.setLabel(getTranslation("assignment.picker.topic"));
        shelf.setItems(shelves);
        shelf.setItemLabelGenerator(Shelf::title);
        shelf.setValue(shelves.getFirst());
        shelf.addValueChangeListener(change -> {
            search.clear();
            skills();
            fill();
        });
        skill.setLabel(getTranslation("assignment.picker.skill"));
        skill.setEmptySelectionAllowed(true);
        skill.setEmptySelectionCaption(getTranslation("assignment.picker.any"));
        skill.setItemLabelGenerator(found -> found == null ? getTranslation("assignment.picker.any") : found.title());
        skills();
        skill.addValueChangeListener(change -> fill());
        difficulty.setLabel(getTranslation("assignment.picker.difficulty"));
        difficulty.setItems(1, 2, 3, 4, 5);
        difficulty.setEmptySelectionAllowed(true);
        difficulty.setEmptySelectionCaption(getTranslation("assignment.picker.any"));
        difficulty.setItemLabelGenerator(level -> level == null
                ? getTranslation("assignment.picker.any")
                : getTranslation("practice.difficulty." + level));
        difficulty.addValueChangeListener(change -> fill());
        search.setLabel(getTranslation("assignment.picker.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> fill());
        list.addClassName("plain-list");
        Div filters = new Div(shelf, skill, difficulty, search);
        filters.addClassNames("row", "end");
        add(filters, list);
    }

    private void skills() {
        Topic topic = shelf.getValue().topic();
        skill.setItems(
                topic == null
                        ? catalog.topics().stream()
                                .flatMap(found -> found.skills().stream())
                                .toList()
                        : topic.skills());
    }

    void setPicked(List<Problem> problems) {
        picked.clear();
        picked.addAll(problems.stream().map(Problem::id).collect(Collectors.toSet()));
        fill();
    }

    private void fill() {
        list.removeAll();
        List<Problem> found = offered().filter(this::meets).limit(MOST_SHOWN).toList();
        found.forEach(problem -> list.add(row(problem)));
        if (found.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("assignment.picker.none"));
            none.addClassName("quiet");
            list.add(new ListItem(none));
        }
    }

    /** Words are looked for everywhere. */
    private Stream<Problem> offered() {
        Topic topic = shelf.getValue().topic();
        if (search.getValue().isBlank() && topic != null) {
            return catalog.inTopic(topic.id()).stream();
        }
        Stream<Problem> own = catalog.ownOf(teacher).stream();
        return search.getValue().isBlank() && shelf.getValue().own() ? own : Stream.concat(own, catalog.all().stream());
    }

    private boolean meets(Problem problem) {
        String words = search.getValue().strip().toLowerCase(Locale.ROOT);
        return (skill.getValue() == null
                        || problem.skills().contains(skill.getValue().id()))
                && (difficulty.getValue() == null || problem.difficulty() == difficulty.getValue())
                && (problem.title() + " " + problem.prompt())
                        .toLowerCase(Locale.ROOT)
                        .contains(words);
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
