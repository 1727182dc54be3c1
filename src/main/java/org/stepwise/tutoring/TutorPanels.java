package org.stepwise.tutoring;

import org.springframework.stereotype.Component;
import org.stepwise.inference.ChatModel;
import org.stepwise.shared.Translations;
import org.stepwise.tutoring.talk.TutorTalk;

/** Makes the tutor's page for whoever shows it. */
@Component
public class TutorPanels {

    private final ChatModel model;
    private final TutorTalk talk;
    private final Translations translations;

    TutorPanels(ChatModel model, TutorTalk talk, Translations translations) {
        this.model = model;
        this.talk = talk;
        this.translations = translations;
    }

    public TutorPanel panel(TutorPanel.Desk desk) {
        return new TutorPanel(
                desk, new ModelNote(model), new TalkPart(talk, translations, desk::situation, talk::ask, true));
    }

    /** A talk without a problem. */
    public FreeTalk freeTalk(FreeTalk.Desk desk) {
        return new FreeTalk(
                desk,
                new ModelNote(model),
                new TalkPart(talk, translations, desk::chat, (chat, question) -> desk.ask(question), false));
    }
}
