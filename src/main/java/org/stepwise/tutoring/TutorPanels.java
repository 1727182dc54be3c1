package org.stepwise.tutoring;

import org.springframework.stereotype.Component;
import org.stepwise.inference.ChatModel;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.Translations;
import org.stepwise.tutoring.graphs.Graphs;
import org.stepwise.tutoring.hints.HelpContext;
import org.stepwise.tutoring.talk.TutorTalk;

/** Makes the tutor's page for whoever shows it. */
@Component
public class TutorPanels {

    private final ChatModel model;
    private final TutorTalk talk;
    private final Translations translations;
    private final Graphs graphs;

    TutorPanels(ChatModel model, TutorTalk talk, Translations translations, Graphs graphs) {
        this.model = model;
        this.talk = talk;
        this.translations = translations;
        this.graphs = graphs;
    }

    public TutorPanel panel(TutorPanel.Desk desk) {
        return new TutorPanel(
                desk,
                new ModelNote(model),
                new TalkPart(talk, graphs, translations, desk::situation, talk::ask, () -> true, true),
                graphs);
    }

    /** Pictures of a part that is solved. */
    public GraphPart solved(HelpContext context) {
        return new GraphPart(graphs, context, Rung.SOLUTION);
    }

    /** A talk without a problem. */
    public FreeTalk freeTalk(FreeTalk.Desk desk) {
        return new FreeTalk(
                desk,
                new ModelNote(model),
                new TalkPart(
                        talk,
                        graphs,
                        translations,
                        desk::chat,
                        (chat, question) -> desk.ask(question),
                        desk::mayAsk,
                        false));
    }
}
