package org.stepwise.practice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.stepwise.shared.ui.SwIcon;
import org.stepwise.shared.ui.YourPart;
import org.stepwise.tutoring.SolutionSteps;

/** The right page once a problem is solved: how it can be written, and what comes next. */
class AfterPanel extends Aside {

    /** @param lookBack the skill that is looked at again, if that is why */
    record Next(Optional<String> lookBack, Runnable go) {}

    /**
     * @param left how many problems of the set are left; empty outside of a set
     * @param next goes to the next problem; empty at the end of a set
     */
    AfterPanel(WorkView work, Optional<Long> left, Optional<Next> next, Runnable twin) {
        addClassNames("tutor", "after");
        getElement().setAttribute("aria-label", getTranslation("practice.after.label"));
        YourPart part = new YourPart(work.ownShare());
        part.setLeadKey("practice.after.part");
        NativeDetails solution = new NativeDetails(
                getTranslation("practice.after.solution"),
                new SolutionSteps(work.variant().solution()));
        solution.addClassName("worked");
        solution.setOpen(true);
        Footer footer = new Footer(new H2(getTranslation("practice.after.title")));
        next.ifPresent(found -> footer.add(primary(found)));
        footer.add(
                secondary(twin),
                tail(left.map(count -> getTranslation("practice.after.left", count))
                        .orElse("")));
        add(part, solution, footer);
    }

    /** Between the solution and what comes next. */
    void addPictures(Component pictures) {
        addComponentAtIndex(2, pictures);
    }

    private Component primary(Next next) {
        Span words = new Span(next.lookBack()
                .map(skill -> getTranslation("practice.after.lookBack", skill))
                .orElseGet(() -> getTranslation("practice.after.next")));
        NativeButton button = new NativeButton();
        button.add(words, new SwIcon("right"));
        button.addClassNames("btn", "primary", "wide", "big");
        button.setId("next-problem");
        button.addClickListener(click -> next.go().run());
        return button;
    }

    private Component secondary(Runnable twin) {
        Span words = new Span();
        words.addClassName("grow");
        Span title = new Span(getTranslation("practice.after.twin"));
        title.addClassName("next-title");
        Span note = new Span(getTranslation("practice.after.twin.note"));
        note.addClassName("next-note");
        words.add(title, note);
        NativeButton button = new NativeButton();
        button.add(words, new SwIcon("chevron"));
        button.addClassName("next");
        button.addClickListener(click -> twin.run());
        return button;
    }

    private Component tail(String closing) {
        Paragraph tail = new Paragraph(new Span(closing), new Anchor("", getTranslation("practice.after.stop")));
        tail.addClassNames("small", "quiet", "tail");
        return tail;
    }
}
