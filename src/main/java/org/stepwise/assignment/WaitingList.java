package org.stepwise.assignment;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stepwise.classroom.Classes;
import org.stepwise.classroom.Pupil;
import org.stepwise.practice.Decide;
import org.stepwise.practice.OpenAnswer;
import org.stepwise.practice.Outcome;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.ui.Notice;

/** The answers of a class that wait: first what changes a mark, folded below it words and side steps. */
class WaitingList extends Section {

    /** More come up when these are decided. */
    private static final int MOST_SHOWN = 20;

    private final transient Decisions decisions;
    private final transient Classes classes;
    private final UUID teacher;
    private final UUID schoolClass;
    private final H2 title = new H2();

    /** Whether the folded ones were opened, which lasts while they are gone through. */
    private boolean asideOpen;

    WaitingList(Decisions decisions, Classes classes, UUID teacher, UUID schoolClass) {
        this.decisions = decisions;
        this.classes = classes;
        this.teacher = teacher;
        this.schoolClass = schoolClass;
        addClassName("waiting");
        title.getElement().setAttribute("tabindex", "-1");
        List<OpenAnswer> waiting = decisions.waiting(teacher, schoolClass);
        setVisible(!waiting.isEmpty());
        fill(waiting);
    }

    private void fill(List<OpenAnswer> waiting) {
        removeAll();
        List<OpenAnswer> first =
                waiting.stream().filter(OpenAnswer::changesMark).toList();
        List<OpenAnswer> aside =
                waiting.stream().filter(answer -> !answer.changesMark()).toList();
        title.setText(getTranslation("assignment.waiting.title", first.size()));
        add(title);
        if (first.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("assignment.waiting.none"));
            none.addClassName("quiet");
            add(none);
        } else {
            add(cards(first));
        }
        if (!aside.isEmpty()) {
            NativeDetails more =
                    new NativeDetails(getTranslation("assignment.waiting.aside", aside.size()), cards(aside));
            more.addClassName("aside");
            more.setOpen(asideOpen);
            more.addToggleListener(toggled -> asideOpen = toggled.isOpened());
            add(more);
        }
    }

    private UnorderedList cards(List<OpenAnswer> answers) {
        Map<UUID, String> names =
                classes.roster(teacher, schoolClass).stream().collect(Collectors.toMap(Pupil::id, Pupil::name));
        UnorderedList list = new UnorderedList();
        list.addClassName("cards");
        answers.stream()
                .limit(MOST_SHOWN)
                .forEach(answer -> list.add(
                        new WaitingCard(answer, names, (outcome, credit) -> decide(answer.first(), outcome, credit))));
        return list;
    }

    private void decide(UUID attempt, Outcome outcome, BigDecimal credit) {
        try {
            int marked = decisions.decide(schoolClass, new Decide(teacher, attempt, outcome, credit));
            Notice.show(getTranslation("assignment.waiting.done", marked));
        } catch (NotFound decidedMeanwhile) {
            Notice.show(getTranslation("assignment.waiting.gone"));
        }
        fill(decisions.waiting(teacher, schoolClass));
        getElement().executeJs("(this.querySelector('details[open] > summary') ?? this.querySelector('h2')).focus()");
    }
}
