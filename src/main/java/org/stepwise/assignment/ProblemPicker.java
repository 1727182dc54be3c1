package org.stepwise.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;

/** The bank and the teachers' own problems to pick from. */
class ProblemPicker extends Div {

    private static final int AT_ONCE = 20;

    private final transient Consumer<Problem> pick;
    private final PickerFilters filters;
    private final Paragraph count = new Paragraph();
    private final Button reset = new Button();
    private final Button more = new Button();
    private final UnorderedList list = new UnorderedList();
    /** A row stays the same while the list changes: a press that comes right after a letter typed finds its button. */
    private final Map<UUID, PickerRow> rows = new HashMap<>();

    private final Set<UUID> picked = new HashSet<>();
    private int shown = AT_ONCE;

    ProblemPicker(ProblemCatalog catalog, UUID teacher, Consumer<Problem> pick) {
        this.pick = problem -> {
            pick.accept(problem);
            follow(problem);
        };
        this.filters = new PickerFilters(catalog, teacher, () -> {
            shown = AT_ONCE;
            fill();
        });
        count.addClassNames("small", "quiet");
        count.getElement().setAttribute("role", "status");
        reset.setText(getTranslation("assignment.picker.reset"));
        reset.addThemeNames("tertiary");
        reset.addClickListener(click -> {
            filters.reset();
            filters.focusWords();
        });
        more.setText(getTranslation("assignment.picker.more"));
        more.addClickListener(click -> {
            int first = shown;
            shown += AT_ONCE;
            fill();
            focusFrom(first);
        });
        list.addClassName("plain-list");
        add(filters, count, reset, list, more);
    }

    void setPicked(List<Problem> problems) {
        picked.clear();
        picked.addAll(problems.stream().map(Problem::id).collect(Collectors.toSet()));
        fill();
    }

    private void fill() {
        List<Problem> found = filters.found();
        count.setText(getTranslation(
                found.size() > shown ? "assignment.picker.first" : "assignment.picker.count", found.size(), shown));
        more.setVisible(found.size() > shown);
        reset.setVisible(found.isEmpty());
        List<PickerRow> now = found.stream().limit(shown).map(this::row).toList();
        list.getChildren().filter(row -> !now.contains(row)).toList().forEach(list::remove);
        for (int i = 0; i < now.size(); i++) {
            // Rows keep their order: one that is not here yet is a new one. What is moved would lose the keyboard.
            if (i >= list.getComponentCount() || list.getComponentAt(i) != now.get(i)) {
                list.addComponentAtIndex(i, now.get(i));
            }
        }
    }

    private PickerRow row(Problem problem) {
        PickerRow row = rows.computeIfAbsent(problem.id(), unused -> new PickerRow(problem, pick));
        row.setTaken(picked.contains(problem.id()));
        return row;
    }

    /** What was pressed cannot be pressed again: the keyboard goes on to the next row. */
    private void follow(Problem problem) {
        PickerRow row = rows.get(problem.id());
        if (row != null && row.getParent().isPresent()) {
            focusFrom(list.indexOf(row));
        }
    }

    private void focusFrom(int place) {
        boolean found =
                list.getChildren().skip(place).anyMatch(row -> row instanceof PickerRow problem && problem.focusAdd());
        if (!found) {
            filters.focusWords();
        }
    }
}
