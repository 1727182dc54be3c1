package org.stepwise.tutoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.stepwise.shared.ui.CopyButton;
import org.stepwise.tutoring.talk.Answer;
import org.stepwise.tutoring.talk.Wish;

/** What can be done with an answer that is over. The buttons stay the same: the keyboard stays on what was pressed. */
class AfterAnswer extends Div {

    private final transient ExchangeView.Actions actions;
    private final NativeButton helpful = small("tutoring.helpful", () -> rate(1));
    private final NativeButton unhelpful = small("tutoring.unhelpful", () -> rate(-1));
    private final CopyButton copy = new CopyButton(getTranslation("tutoring.copy"), "");
    private final NativeButton again = small("tutoring.again", this::again);
    private final NativeButton edit = small("tutoring.edit", this::edit);
    private transient Answer answer;

    AfterAnswer(Answer answer, ExchangeView.Actions actions) {
        this.answer = answer;
        this.actions = actions;
        addClassName("after-answer");
        again.addClassName("latest");
        add(helpful, unhelpful, copy, again, edit);
        show(answer);
    }

    final void show(Answer now) {
        answer = now;
        boolean over = now.state().isOver();
        boolean said = over && !now.text().isBlank() && !now.isFixed();
        rated(helpful, said, 1);
        rated(unhelpful, said, -1);
        copy.setVisible(said);
        copy.setText(said ? now.text() : "");
        again.setVisible(over && !now.isFixed() && actions.mayAsk());
        edit.setVisible(over && now.wish() == Wish.QUESTION && actions.mayAsk());
    }

    private void rated(NativeButton button, boolean said, int as) {
        Integer rating = answer.rating();
        button.setVisible(said);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(rating != null && rating == as));
    }

    private void rate(int as) {
        actions.rate(answer, as);
    }

    private void again() {
        actions.again(answer);
    }

    private void edit() {
        actions.edit(answer);
    }

    private NativeButton small(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassNames("btn", "bare", "small");
        return button;
    }
}
