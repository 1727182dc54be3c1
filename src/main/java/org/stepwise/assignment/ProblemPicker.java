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
        this.pick = pick;
        this.filters = new PickerFilters(catalog, teacher, () -> {
            shown = AT_ONCE;
            fill();
        });
        count.addClassNames("small", "quiet");
        count.getElement().setAttribute("role", "status");
        reset.setText(getTranslation("assignment.picker.reset"));
        reset.addThemeNames("tertiary");
        reset.addClickListener(click -> filters.reset());
        more.setText(getTranslation("assignment.picker.more"));
        more.addClickListener(click -> {
            shown += AT_ONCE;
            fill();
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
        list.removeAll();
        found.stream().limit(shown).forEach(problem -> {
            PickerRow row = rows.computeIfAbsent(problem.id(), unused -> new PickerRow(problem, pick));
            row.setTaken(picked.contains(problem.id()));
            list.add(row);
        });
    }
}
