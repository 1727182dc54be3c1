package org.stepwise.tutoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.stepwise.shared.ui.CheckedText;
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
    private final Span pen = new Span();
    private final Span words = new Span();
    /** One for as long as the answer is written: a press on one that was taken away meanwhile would reach nobody. */
    private final NativeButton stop = new NativeButton(getTranslation("tutoring.stop"));

    private final Paragraph state = new Paragraph(pen, words, stop);
    private final Paragraph legend = new Paragraph(new SwIcon("tick"), new Span(getTranslation("tutoring.legend")));
    private final AfterAnswer after;
    private final transient Map<String, String> pictures = new HashMap<>();
    private transient Answer answer;

    ExchangeView(Answer answer, Actions actions) {
        this.actions = actions;
        this.answer = answer;
        addClassName("exchange");
        asked.addClassName("asked");
        asked.setText(asked(this, answer));
        pen.addClassName("writing");
        stop.addComponentAsFirst(new SwIcon("stop"));
        stop.addClassNames("btn", "bare");
        stop.addClickListener(click -> actions.stop(this.answer));
        state.getElement().setAttribute("role", "status");
        legend.addClassName("legend");
        after = new AfterAnswer(answer, actions);
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
        boolean over = now.state().isOver();
        String said = state(now);
        words.setText(said);
        pen.setVisible(!over);
        stop.setVisible(!over);
        state.setClassName("held", !over);
        state.setClassName("quiet", over);
        state.setClassName("small", over);
        state.setVisible(!said.isEmpty());
        after.show(now);
    }

    private String state(Answer now) {
        return switch (now.state()) {
            case WAITING ->
                getTranslation(
                        now.ahead() < 0 ? "tutoring.aside" : now.ahead() == 0 ? "tutoring.soon" : "tutoring.ahead",
                        now.ahead());
            case WRITING -> getTranslation(now.checking() ? "tutoring.checking" : "tutoring.thinking");
            case DONE -> "";
            case STOPPED -> getTranslation("tutoring.stopped");
            case BROKEN_OFF -> getTranslation("tutoring.broken");
        };
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
}
