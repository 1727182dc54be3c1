package org.stepwise.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stepwise.classroom.ClassGroup;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.shared.SchoolTime;

/** Which class, or which groups of it, and on what terms. */
class AssignDialog extends Dialog {

    /** What is done with the choice. */
    interface Give {

        void to(UUID schoolClass, Terms terms);
    }

    private final Select<ClassSummary> schoolClass = new Select<>();
    private final CheckboxGroup<ClassGroup> groups = new CheckboxGroup<>();

    AssignDialog(List<ClassSummary> classes, Function<UUID, List<ClassGroup>> groupsOf, SchoolTime time, Give give) {
        setHeaderTitle(getTranslation("assignment.give.title"));
        Button cancel = new Button(getTranslation("assignment.give.cancel"), click -> close());
        if (classes.isEmpty()) {
            add(new Paragraph(getTranslation("assignment.give.noClass")));
            getFooter().add(cancel);
            return;
        }
        groups.setLabel(getTranslation("assignment.give.groups"));
        groups.setHelperText(getTranslation("assignment.give.groups.none"));
        groups.setItemLabelGenerator(ClassGroup::name);
        schoolClass.setLabel(getTranslation("assignment.give.class"));
        schoolClass.setItems(classes);
        schoolClass.setItemLabelGenerator(ClassSummary::name);
        schoolClass.addValueChangeListener(
                change -> offer(groupsOf.apply(change.getValue().id())));
        schoolClass.setValue(classes.getFirst());
        TermsForm form = new TermsForm(time);
        Div all = new Div(schoolClass, groups, form);
        all.addClassName("stack");
        add(all);
        Button go = new Button(getTranslation("assignment.give.go"));
        // Pressed twice it is given once.
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            form.attempt(() -> form.read(chosen()).ifPresent(terms -> {
                give.to(schoolClass.getValue().id(), terms);
                close();
            }));
            go.setEnabled(isOpened());
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, go);
    }

    private void offer(List<ClassGroup> offered) {
        groups.setItems(offered);
        groups.setVisible(!offered.isEmpty());
    }

    private Set<UUID> chosen() {
        return groups.getValue().stream().map(ClassGroup::id).collect(Collectors.toSet());
    }
}
