package org.stepwise.tutoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.stepwise.shared.ui.CheckedText;
import org.stepwise.shared.ui.CopyButton;
import org.stepwise.shared.ui.SwIcon;
import org.stepwise.tutoring.talk.Answer;
import org.stepwise.tutoring.talk.Told;
import org.stepwise.tutoring.talk.Wish;

/** A question of the pupil's and its answer, which grows while it is written. */
class ExchangeView extends Section {

    /** What can be done with an answer. */
    interface Actions {

        void stop(Answer answer);

        /** The picture of a line of mathematics, as SVG. */
        String picture(String line);

        /** Else what was said can only be read. */
        boolean mayAsk();

        void again(Answer answer);

        /** The question is to be asked in other words. */
        void edit(Answer answer);

        void rate(Answer answer, int helpful);
    }

    private final transient Actions actions;
    private final Paragraph asked = new Paragraph();
    private final CheckedText text = new CheckedText();
    private final Paragraph state = new Paragraph();
    private final Paragraph legend = new Paragraph(new SwIcon("tick"), new Span(getTranslation("tutoring.legend")));
    private final Div after = new Div();
    private final transient Map<String, String> pictures = new HashMap<>();
    private transient Answer answer;

    ExchangeView(Answer answer, Actions actions) {
        this.actions = actions;
        this.answer = answer;
        addClassName("exchange");
        asked.addClassName("asked");
        asked.setText(asked(this, answer));
        state.getElement().setAttribute("role", "status");
        after.addClassName("after-answer");
        legend.addClassName("legend");
        add(asked, text, state, legend, after);
        show(answer);
    }

    /** What the pupil wanted, in words. */
    static String asked(Component owner, Answer answer) {
        return answer.wish() == Wish.QUESTION
                ? answer.question()
                : owner.getTranslation("tutoring.wish." + answer.wish().name().toLowerCase(Locale.ROOT));
    }

    final void show(Answer now) {
        answer = now;
        text.setPieces(now.told().stream().map(this::piece).toList());
        legend.setVisible(
                now.told().stream().flatMap(told -> told.ticks().stream()).anyMatch(Told.Tick::proved));
        state.removeAll();
        state.removeClassNames("held", "quiet", "small");
        after.removeAll();
        switch (now.state()) {
            case WAITING ->
                underWay(getTranslation(
                        now.ahead() < 0 ? "tutoring.aside" : now.ahead() == 0 ? "tutoring.soon" : "tutoring.ahead",
                        now.ahead()));
            case WRITING -> underWay(getTranslation(now.checking() ? "tutoring.checking" : "tutoring.thinking"));
            case DONE -> finished("");
            case STOPPED -> finished(getTranslation("tutoring.stopped"));
            case BROKEN_OFF -> finished(getTranslation("tutoring.broken"));
        }
        state.setVisible(state.getElement().getChildCount() > 0);
    }

    private CheckedText.Piece piece(Told told) {
        String drawing = told.drawing();
        return new CheckedText.Piece(
                told.text(),
                told.ticks().stream()
                        .map(tick -> new CheckedText.Tick(tick.start(), tick.length(), tick.proved()))
                        .toList(),
                told.source() == Told.Source.GAP,
                drawing == null ? "" : pictures.computeIfAbsent(drawing, actions::picture));
    }

    private void underWay(String words) {
        state.addClassName("held");
        Span line = new Span();
        line.addClassName("writing");
        NativeButton stop = new NativeButton(getTranslation("tutoring.stop"), click -> actions.stop(answer));
        stop.addComponentAsFirst(new SwIcon("stop"));
        stop.addClassNames("btn", "bare");
        state.add(line, new Span(words), stop);
    }

    private void finished(String words) {
        if (!words.isEmpty()) {
            state.addClassNames("quiet", "small");
            state.add(new Span(words));
        }
        if (!answer.text().isBlank() && !answer.isFixed()) {
            after.add(rated("tutoring.helpful", 1), rated("tutoring.unhelpful", -1));
            after.add(new CopyButton(getTranslation("tutoring.copy"), answer.text()));
        }
        if (!answer.isFixed() && actions.mayAsk()) {
            NativeButton again = small("tutoring.again", () -> actions.again(answer));
            again.addClassName("latest");
            after.add(again);
        }
        if (answer.wish() == Wish.QUESTION && actions.mayAsk()) {
            after.add(small("tutoring.edit", () -> actions.edit(answer)));
        }
    }

    private NativeButton rated(String key, int helpful) {
        NativeButton button = small(key, () -> actions.rate(answer, helpful));
        Integer rating = answer.rating();
        button.getElement().setAttribute("aria-pressed", Boolean.toString(rating != null && rating == helpful));
        return button;
    }

    private NativeButton small(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassNames("btn", "bare", "small");
        return button;
    }
}
