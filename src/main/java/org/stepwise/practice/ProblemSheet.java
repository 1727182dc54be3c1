package org.stepwise.practice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.stepwise.shared.ui.MathText;

/** The left page: what is asked, and below it on squared paper the lines of each part. */
class ProblemSheet extends Section {

    private final List<PartSection> sections = new ArrayList<>();
    private final NativeButton stuck = new NativeButton();

    ProblemSheet(Runnable asked) {
        stuck.setText(getTranslation("practice.stuck"));
        stuck.setId("stuck");
        stuck.addClassNames("btn", "bare", "stuck");
        stuck.addClickListener(click -> asked.run());
        addClassName("problem");
        setAriaLabel(getTranslation("practice.solve.label"));
    }

    void layOut(WorkView view, PartSection.Actions actions) {
        removeClassName("is-solved");
        removeAll();
        sections.clear();
        Div squared = new Div();
        squared.addClassName("squared");
        if (view.changed()) {
            Paragraph note = new Paragraph(getTranslation("practice.changed"));
            note.addClassNames("part-label", "small");
            squared.add(note);
        }
        int parts = view.variant().parts().size();
        for (int i = 0; i < parts; i++) {
            sections.add(
                    new PartSection(view.id(), i, parts, view.variant().parts().get(i), actions));
        }
        sections.forEach(squared::add);
        squared.add(stuck);
        add(ask(view), squared);
    }

    private static Component ask(WorkView view) {
        H1 title = new H1(view.variant().problem().title());
        title.addClassName("sr-only");
        MathText prompt = new MathText(view.variant().prompt());
        prompt.setHero(true);
        Div ask = new Div(title, prompt);
        ask.addClassNames("ask", "say");
        return ask;
    }

    void show(WorkView view, int openPart, Limits limits) {
        stuck.setVisible(limits.help());
        for (int i = 0; i < sections.size(); i++) {
            WorkView.PartView part = view.parts().get(i);
            sections.get(i).show(part, i == openPart, limits);
        }
    }

    /** All parts are solved. */
    void close(WorkView view) {
        boolean accepted = view.parts().stream()
                .flatMap(part -> part.lines().stream())
                .anyMatch(line -> line.decision() == Outcome.ACCEPTED);
        Paragraph says = new Paragraph(getTranslation(accepted ? "practice.solved.accepted" : "practice.solved"));
        says.getElement().setAttribute("role", "status");
        says.addClassName("strong");
        Div proof = new Div(says);
        proof.addClassName("proof");
        sections.getLast().add(proof);
        addClassName("is-solved");
    }

    void focusField(int part) {
        sections.get(part).focusField();
    }
}
