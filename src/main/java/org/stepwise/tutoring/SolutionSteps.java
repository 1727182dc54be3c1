package org.stepwise.tutoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.stepwise.problembank.Step;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.MathText;

/** A worked solution: what is done, and what it gives, line by line. */
public class SolutionSteps extends OrderedList {

    public SolutionSteps(List<Step> steps) {
        addClassName("chain");
        steps.forEach(step -> {
            if (!step.text().isBlank()) {
                ListItem said = new ListItem(new MathText(step.text()));
                said.addClassName("do");
                add(said);
            }
            if (step.math() != null) {
                Formula formula = new Formula(step.math());
                Div row = new Div(formula);
                row.addClassName("eq");
                add(new ListItem(row));
            }
        });
    }
}
