package org.stepwise.tutoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.ui.LengthNote;
import org.stepwise.shared.ui.SwIcon;
import org.stepwise.tutoring.talk.Answer;
import org.stepwise.tutoring.talk.TutorTalk;
import org.stepwise.tutoring.talk.Wish;

/** Where the next question is written. What is not taken stays in the field, all of it. */
class Composer extends Div {

    private static final String VALUE = "element.value";

    /** Takes a question. */
    interface Taker {

        /**
         * @param instead the question that is asked in other words; null for a new one
         * @return whether it was taken
         */
        boolean take(Wish wish, String words, @Nullable UUID instead);
    }

    private final transient Taker taker;
    private final Input question = new Input();
    private final LengthNote length = new LengthNote(TutorTalk.LONGEST_QUESTION);
    private final Paragraph refusal = new Paragraph();
    private final EditNote editing = new EditNote(this::leave);

    /** @param wishes whether there are buttons for what is often asked of a problem */
    Composer(Taker taker, boolean wishes) {
        this.taker = taker;
        addClassName("composer");
        refusal.addClassNames("small", "quiet");
        refusal.getElement().setAttribute("role", "alert");
        question.setId("ask-tutor");
        String label = getTranslation(wishes ? "tutoring.question" : "tutoring.question.free");
        question.setPlaceholder(label);
        question.getElement().setAttribute("aria-label", label);
        // The value comes with the key: the browser tells of its change only afterwards.
        question.getElement()
                .addEventListener(
                        "keydown", press -> send(press.getEventData().get(VALUE).asString()))
                .setFilter("event.key === 'Enter' && !event.isComposing")
                .addEventData(VALUE);
        NativeButton send = new NativeButton("", click -> send(question.getValue()));
        send.add(new SwIcon("send"));
        send.addClassNames("btn", "bare", "icon");
        send.getElement().setAttribute("aria-label", getTranslation("tutoring.send"));
        Div field = new Div(question, send);
        field.addClassName("reply");
        if (wishes) {
            Div row = new Div(wish(Wish.STUCK), wish(Wish.CHECK), wish(Wish.WHY));
            row.addClassName("wishes");
            add(row);
        }
        add(editing, field, length, refusal);
    }

    private NativeButton wish(Wish wish) {
        NativeButton button = new NativeButton(
                getTranslation("tutoring.wish." + wish.name().toLowerCase(Locale.ROOT)),
                click -> taker.take(wish, "", null));
        button.addClassNames("btn", "soft", "small");
        return button;
    }

    private void send(String typed) {
        String words = typed.strip();
        if (words.length() > TutorTalk.LONGEST_QUESTION) {
            // The note beside the field says so.
            length.look();
        } else if (!words.isEmpty() && taker.take(Wish.QUESTION, words, editing.edited())) {
            question.setValue(words);
            question.clear();
            length.look();
        }
    }

    void refuse(String why) {
        refusal.setText(why);
    }

    /** The question is to be asked in other words. */
    void edit(Answer answer) {
        editing.begin(answer.id());
        question.setValue(answer.question());
        length.look();
        question.focus();
    }

    /** An earlier question stays as it is. */
    final void leave() {
        editing.end();
        refusal.setText("");
    }
}
