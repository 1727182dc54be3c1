package org.stepwise.practice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Topic;
import org.stepwise.shared.ui.AssignmentTrail;

/** What the bar says on the solve page: which set or topic, and how far one is in it. */
final class SolveBar {

    private SolveBar() {}

    static List<Component> where(Optional<AssignedWork.Place> place, WorkView work, ProblemCatalog catalog) {
        Problem here = work.variant().problem();
        String above = place.map(AssignedWork.Place::title)
                .or(() -> catalog.topic(here.topic()).map(Topic::title))
                .orElse("");
        Span slash = new Span("/");
        slash.getElement().setAttribute("aria-hidden", "true");
        Span title = new Span(here.title());
        title.addClassName("strong");
        Span where = new Span(new Span(above), slash, title);
        where.addClassNames("where", "only-desk");
        return List.of(where);
    }

    /** @param solvedNow the open problem is solved, also if the class table does not know it yet */
    static List<Component> trail(AssignedWork.Place place, boolean solvedNow) {
        List<Boolean> done = new ArrayList<>(place.solved());
        int here = place.number() - 1;
        done.set(here, done.get(here) || solvedNow);
        long solved = done.stream().filter(Boolean::booleanValue).count();
        Span count = new Span();
        count.setText(count.getTranslation("practice.trail.short", place.number(), done.size()));
        count.addClassNames("small", "quiet", "nowrap");
        String label = count.getTranslation("practice.trail", place.number(), done.size(), solved);
        return List.of(new AssignmentTrail(done, place.number(), label), count);
    }
}
