package org.stepwise.assignment;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stepwise.classroom.ClassGroup;

/** By name, by group, and only what waits. */
class GradeFilter extends Div {

    private final TextField name = new TextField();
    private final Select<ClassGroup> group = new Select<>();
    private final Checkbox waiting = new Checkbox();

    GradeFilter(List<ClassGroup> groups, Consumer<GradeOrder> changed) {
        addClassNames("row", "end", "grade-filter");
        name.setLabel(getTranslation("assignment.grades.filter.name"));
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        group.setLabel(getTranslation("assignment.grades.filter.group"));
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(getTranslation("assignment.grades.filter.all"));
        group.setItems(groups);
        group.setItemLabelGenerator(one -> one == null ? getTranslation("assignment.grades.filter.all") : one.name());
        group.setVisible(!groups.isEmpty());
        waiting.setLabel(getTranslation("assignment.grades.filter.waiting"));
        name.addValueChangeListener(change -> changed.accept(order(null)));
        group.addValueChangeListener(change -> changed.accept(order(null)));
        waiting.addValueChangeListener(change -> changed.accept(order(null)));
        add(name, group, waiting);
    }

    GradeOrder order(@Nullable UUID column) {
        ClassGroup chosen = group.getValue();
        return new GradeOrder(name.getValue(), chosen == null ? null : chosen.id(), waiting.getValue(), column);
    }
}
