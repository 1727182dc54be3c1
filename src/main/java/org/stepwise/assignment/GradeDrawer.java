package org.stepwise.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.classroom.Pupil;
import org.stepwise.practice.Decide;
import org.stepwise.practice.OpenAnswer;
import org.stepwise.practice.Outcome;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.SwIcon;

/** One pupil and one assignment: every problem with its lines, what waits, and who changed a mark. */
class GradeDrawer extends Aside {

    private final transient GradeDrawers.Behind behind;
    private final transient Runnable changed;
    private final OrderedList problems = new OrderedList();
    private final H2 name = new H2();
    private @Nullable UUID unfolded;

    /** @param changed a mark is another one now */
    GradeDrawer(GradeDrawers.Behind behind, Runnable changed, Runnable close) {
        this.behind = behind;
        this.changed = changed;
        addClassNames("drawer", "grade-drawer");
        getElement().setAttribute("aria-label", getTranslation("assignment.drawer.label"));
        ClassTable table = behind.table();
        Pupil pupil = behind.pupil();
        name.setText(pupil.name());
        name.getElement().setAttribute("tabindex", "-1");
        Paragraph about = new Paragraph(table.assignment().title());
        about.addClassNames("small", "quiet");
        NativeButton button = new NativeButton();
        button.add(new SwIcon("close"));
        button.addClassNames("btn", "bare", "icon");
        button.setAriaLabel(getTranslation("assignment.drawer.close"));
        button.addClickListener(click -> close.run());
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
        problems.addClassName("grade-problems");
        Anchor whole = new Anchor("assignments/" + table.assignment().id(), getTranslation("assignment.drawer.whole"));
        Anchor talk = new Anchor(
                "tutor?class=%s&pupil=%s".formatted(table.assignment().schoolClass(), pupil.id()),
                getTranslation("assignment.drawer.tutor"));
        Div links = new Div(whole, talk);
        links.addClassNames("row", "small");
        add(new Header(new Div(about, name), button), problems, links);
        fill(table);
        focusName();
    }

    private void fill(ClassTable table) {
        problems.removeAll();
        Map<UUID, List<OpenAnswer>> waiting = behind.waiting(table.assignment().schoolClass());
        int number = 1;
        for (Problem problem : table.assignment().problems()) {
            problems.add(item(table, problem, number++, waiting.getOrDefault(problem.id(), List.of())));
        }
    }

    private ListItem item(ClassTable table, Problem problem, int number, List<OpenAnswer> waiting) {
        GradeProblem shown =
                new GradeProblem(behind, problem, table, number, problem.id().equals(unfolded));
        shown.onUnfold(() -> unfolded = problem.id());
        shown.onChange(this::again);
        waiting.forEach(answer -> shown.add(card(table, answer, problem)));
        ListItem item = new ListItem(shown);
        item.addClassName("opened");
        return item;
    }

    private Component card(ClassTable table, OpenAnswer answer, Problem problem) {
        UnorderedList list = new UnorderedList(new WaitingCard(
                answer,
                behind.names(table),
                (outcome, credit) ->
                        decide(table.assignment().schoolClass(), answer.first(), problem, outcome, credit)));
        list.addClassName("cards");
        return list;
    }

    private void decide(UUID schoolClass, UUID attempt, Problem problem, Outcome outcome, BigDecimal credit) {
        try {
            int marked = behind.decide(schoolClass, new Decide(behind.teacher(), attempt, outcome, credit));
            Notice.show(getTranslation("assignment.waiting.done", marked));
        } catch (NotFound decidedMeanwhile) {
            Notice.show(getTranslation("assignment.waiting.gone"));
        }
        unfolded = problem.id();
        again();
    }

    /** What was pressed is gone: the keyboard goes on from the top of the drawer. */
    private void again() {
        fill(behind.table());
        changed.run();
        focusName();
    }

    private void focusName() {
        name.getElement().executeJs("this.focus()");
    }
}
