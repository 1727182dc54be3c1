package org.stepwise.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.stepwise.practice.Regrade;
import org.stepwise.problembank.Problem;

/** Whose marks a new key would change, before it does. */
class RegradeDialog extends Dialog {

    /** @param apply runs once; what has changed meanwhile is shown in a dialog of its own */
    RegradeDialog(Problem problem, Regrade preview, Function<UUID, String> names, Runnable apply) {
        setHeaderTitle(getTranslation("assignment.regrade.title", problem.title()));
        setWidth("640px");
        addClassName("regrade-dialog");
        add(new Paragraph(
                getTranslation("assignment.regrade.count", preview.changed().size(), preview.same())));
        if (!preview.textKept()) {
            add(new Paragraph(getTranslation("assignment.regrade.unknown")));
        } else if (preview.reworded()) {
            add(new Paragraph(getTranslation("assignment.regrade.reworded")));
        }
        if (!preview.changed().isEmpty()) {
            add(list(preview.changed(), names));
        }
        if (!preview.otherNumbers().isEmpty()) {
            String others = String.join(
                    ", ", preview.otherNumbers().stream().map(names).sorted().toList());
            add(new Paragraph(getTranslation("assignment.regrade.others", others)));
        }
        Button go = new Button(getTranslation("assignment.regrade.go"), click -> {
            close();
            apply.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        // A second press while the first is under way finds nothing to press.
        go.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("assignment.regrade.leave"), click -> close()), go);
    }

    private UnorderedList list(List<Regrade.Change> changes, Function<UUID, String> names) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        list.getElement().setAttribute("aria-label", getTranslation("assignment.regrade.list"));
        changes.stream()
                .sorted(Comparator.comparing(change -> names.apply(change.student())))
                .forEach(change -> {
                    Span name = new Span(names.apply(change.student()));
                    name.addClassName("grow");
                    Span marks = new Span(getTranslation(
                            "assignment.regrade.change",
                            GradeDrawers.percent(change.before()),
                            GradeDrawers.percent(change.after())));
                    marks.addClassName("strong");
                    ListItem item = new ListItem(name, marks);
                    if (change.solvedBefore() != change.solvedAfter()) {
                        item.add(new Span(getTranslation(
                                change.solvedAfter() ? "assignment.regrade.solved" : "assignment.regrade.reopened")));
                    }
                    list.add(item);
                });
        return list;
    }
}
