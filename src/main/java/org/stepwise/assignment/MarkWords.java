package org.stepwise.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.stepwise.practice.PartMark;
import org.stepwise.shared.ui.Notice;

/** What a part of a pupil's work earns, and why. */
class MarkWords extends Paragraph {

    /** @param index of the part, from 0 */
    MarkWords(Component owner, List<PartMark> parts, int index) {
        PartMark part = parts.get(index);
        String why = part.reasons().stream()
                .map(message -> Notice.text(owner, message))
                .collect(Collectors.joining(" "));
        addClassNames("small", "mark-why");
        setText(owner.getTranslation(
                parts.size() > 1 ? "assignment.drawer.why" : "assignment.drawer.why.one",
                index + 1,
                GradeDrawers.percent(part.mark()),
                why));
    }
}
