package org.stepwise.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.SwIcon;

/** The problems of a set in their order; each can go up, down or out. */
class PickedProblems extends Div {

    /** What can be done with one. */
    enum Move {
        UP,
        DOWN,
        OUT
    }

    private record Press(Move way, UUID problem) {}

    private final transient BiConsumer<Move, Problem> move;
    private final Map<Press, Button> buttons = new HashMap<>();
    private transient List<Problem> problems = List.of();

    PickedProblems(BiConsumer<Move, Problem> move) {
        this.move = move;
    }

    void show(List<Problem> picked) {
        problems = picked;
        buttons.clear();
        removeAll();
        if (problems.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("assignment.set.empty"));
            empty.addClassName("quiet");
            empty.getElement().setAttribute("tabindex", "-1");
            add(empty);
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassNames("plain-list", "numbered");
        for (int i = 0; i < problems.size(); i++) {
            list.add(row(i));
        }
        add(list);
    }

    private ListItem row(int place) {
        Problem problem = problems.get(place);
        Span name = new Span(problem.title());
        name.addClassName("grow");
        Div moves = new Div(
                button(Move.UP, "up", "assignment.set.up", place, place > 0),
                button(Move.DOWN, "down", "assignment.set.down", place, place + 1 < problems.size()),
                button(Move.OUT, "close", "assignment.set.remove", place, true));
        moves.addClassNames("moves", "nowrap");
        ListItem row = new ListItem(name, new Formula(problem.variant(0).heading()), moves);
        row.addClassName("row");
        return row;
    }

    private Button button(Move way, String icon, String key, int place, boolean possible) {
        Problem problem = problems.get(place);
        Button button = new Button(new SwIcon(icon));
        button.addThemeNames("tertiary", "icon");
        button.setAriaLabel(getTranslation(key, problem.title()));
        button.setEnabled(possible);
        button.addClickListener(click -> {
            move.accept(way, problem);
            follow(way, problem, place);
        });
        buttons.put(new Press(way, problem.id()), button);
        return button;
    }

    /** The rows are new ones: the keyboard stays on what it moved, at an end on the way back, or where something left. */
    private void follow(Move way, Problem moved, int place) {
        if (problems.isEmpty()) {
            getChildren().forEach(empty -> empty.getElement().executeJs("this.focus()"));
            return;
        }
        Problem problem = way != Move.OUT ? moved : problems.get(Math.min(place, problems.size() - 1));
        Stream.of(way, way == Move.UP ? Move.DOWN : Move.UP)
                .map(one -> buttons.get(new Press(one, problem.id())))
                .filter(button -> button != null && button.isEnabled())
                .findFirst()
                .ifPresent(Button::focus);
    }
}
