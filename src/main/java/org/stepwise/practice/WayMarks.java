package org.stepwise.practice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stepwise.problembank.MethodMark;
import org.stepwise.problembank.VariantPart;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.MathText;

/** Which steps of the way the teacher gives marks for, and which of them stand in the working; once the part is solved. */
class WayMarks extends Div {

    private final transient VariantPart part;

    WayMarks(VariantPart part) {
        this.part = part;
        addClassName("way-marks");
        setVisible(false);
    }

    void show(WorkView.PartView view) {
        setVisible(view.solved() && !part.method().isEmpty());
        if (isVisible()) {
            removeAll();
            List<Boolean> shown = part.shown(view.lines().stream()
                    .filter(GradedLine::holds)
                    .map(GradedLine::answer)
                    .toList());
            Paragraph title = new Paragraph(getTranslation("practice.way"));
            title.addClassNames("small", "strong");
            UnorderedList list = new UnorderedList();
            list.addClassName("bare-list");
            for (int i = 0; i < shown.size(); i++) {
                list.add(row(part.method().get(i), shown.get(i)));
            }
            add(title, list);
        }
    }

    private ListItem row(MethodMark mark, boolean shown) {
        ListItem row = new ListItem(
                new LineMark(shown ? LineMark.Kind.HOLDS : LineMark.Kind.OPEN),
                new MathText(getTranslation(shown ? "practice.way.shown" : "practice.way.missing", mark.name())));
        row.addClassNames("row", "small");
        return row;
    }
}
