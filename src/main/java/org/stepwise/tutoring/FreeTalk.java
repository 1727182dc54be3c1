package org.stepwise.tutoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.stepwise.tutoring.talk.Answer;
import org.stepwise.tutoring.talk.FreeChat;
import org.stepwise.tutoring.talk.Question;

/** A conversation without a problem, with the field for the next question. */
public class FreeTalk extends Div {

    /** The page around it. */
    public interface Desk {

        /** Which conversation is open. */
        Optional<FreeChat> chat();

        Answer ask(Question question);
    }

    private final TalkPart talk;
    private final Paragraph intro = new Paragraph();
    private final transient Desk desk;

    FreeTalk(Desk desk, ModelNote note, TalkPart talk) {
        this.desk = desk;
        this.talk = talk;
        addClassName("free-talk");
        intro.setText(getTranslation("tutoring.free.intro"));
        intro.addClassName("quiet");
        talk.getElement().setAttribute("aria-live", "polite");
        add(note, intro, talk, talk.composer());
    }

    public void show() {
        talk.show();
        intro.setVisible(desk.chat().isPresent() && !talk.isBegun());
    }
}
