package org.stepwise.tutoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.stepwise.shared.ui.LatestInSight;
import org.stepwise.tutoring.talk.Answer;
import org.stepwise.tutoring.talk.FreeChat;
import org.stepwise.tutoring.talk.Question;

/** A conversation without a problem, with the field for the next question. */
public class FreeTalk extends Div {

    /** The page around it. */
    public interface Desk {

        /** Which conversation is open. */
        Optional<FreeChat> chat();

        /** Else what was said can only be read. */
        boolean mayAsk();

        Answer ask(Question question);
    }

    private final ModelNote note;
    private final TalkPart talk;
    private final Paragraph intro = new Paragraph();
    private final Paragraph resting = new Paragraph();
    private final transient Desk desk;

    FreeTalk(Desk desk, ModelNote note, TalkPart talk) {
        this.desk = desk;
        this.note = note;
        this.talk = talk;
        addClassName("free-talk");
        intro.setText(getTranslation("tutoring.free.intro"));
        intro.addClassName("quiet");
        resting.setText(getTranslation("tutoring.free.resting"));
        resting.addClassName("quiet");
        resting.setVisible(false);
        talk.getElement().setAttribute("aria-live", "polite");
        add(note, resting, intro, talk, talk.composer(), new LatestInSight());
    }

    public void show() {
        talk.show();
        boolean here = desk.chat().isPresent();
        resting.setVisible(here && desk.mayAsk() && !talk.composer().isVisible() && !note.isVisible());
        intro.setVisible(here && talk.composer().isVisible() && !talk.isBegun());
    }
}
