package org.stepwise.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.stepwise.classroom.ClassSection;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.identity.CurrentUser;
import org.stepwise.shared.ui.LineMark;

/** A class's page begins with what only its teacher can decide. */
@org.springframework.stereotype.Component
@Order(1)
class WaitingSection implements ClassSection {

    private final Decisions decisions;
    private final Classes classes;
    private final CurrentUser currentUser;

    WaitingSection(Decisions decisions, Classes classes, CurrentUser currentUser) {
        this.decisions = decisions;
        this.classes = classes;
        this.currentUser = currentUser;
    }

    @Override
    public Component sectionFor(ClassSummary schoolClass) {
        return new WaitingList(decisions, classes, currentUser.id(), schoolClass.id());
    }

    @Override
    public Optional<Component> badgeFor(ClassSummary schoolClass) {
        int count = decisions.count(currentUser.id(), schoolClass.id());
        if (count == 0) {
            return Optional.empty();
        }
        Span badge = new Span();
        Span words = new Span(badge.getTranslation("assignment.waiting.badge", count));
        LineMark eye = new LineMark(LineMark.Kind.OPEN);
        eye.getElement().setAttribute("aria-hidden", "true");
        badge.add(eye, words);
        badge.addClassName("waits");
        return Optional.of(badge);
    }
}
