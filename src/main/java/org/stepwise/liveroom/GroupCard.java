package org.stepwise.liveroom;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.practice.Feedback;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.SwIcon;

/** One answer that several pupils have: how many, what it is, the words for it, and one click that sends them. */
class GroupCard extends Article {

    private static final int MOST_SPELLINGS = 3;

    /** What the page does for a group. */
    interface Actions {

        void send(AnswerGroup group, String text);

        void reword(GroupCard card, AnswerGroup group, String text);

        void undo(Feedback.Sending sending);
    }

    private final Span count = new Span();
    private final Span pupils = new Span();
    private final Formula answer = new Formula("");
    private final Paragraph where = new Paragraph();
    private final Paragraph slip = new Paragraph();
    private final Paragraph spellings = new Paragraph();
    private final MathText text = new MathText("");
    private final Span sendWords = new Span();
    private final NativeButton send = new NativeButton();
    private final NativeButton reword = new NativeButton();
    private final NativeButton undo = new NativeButton();
    private final Paragraph acts;
    private final Span sentWords = new Span();
    private final Paragraph sent;
    private transient List<String> spelled = List.of();
    private transient @Nullable AnswerGroup group;
    private transient Optional<Feedback.Sending> sending = Optional.empty();

    GroupCard(Actions actions) {
        addClassName("group");
        count.addClassName("big");
        answer.addClassName("inkm");
        Paragraph head = new Paragraph(count, pupils, answer);
        head.addClassName("gh");
        where.addClassNames("xs", "quiet");
        spellings.addClassNames("small", "quiet", "as");
        slip.addClassNames("small", "slipword");
        text.addClassName("say");
        send.add(new SwIcon("send"), sendWords);
        send.addClassNames("btn", "primary");
        send.addClickListener(click -> current().ifPresent(found -> actions.send(found, text.getMarkdown())));
        reword.setText(getTranslation("liveroom.group.reword"));
        reword.addClassNames("btn", "bare");
        reword.addClickListener(click -> current().ifPresent(found -> actions.reword(this, found, text.getMarkdown())));
        undo.setText(getTranslation("liveroom.group.undo"));
        undo.addClassNames("btn", "bare");
        undo.addClickListener(click -> sending.ifPresent(actions::undo));
        acts = new Paragraph(send, reword);
        acts.addClassName("acts");
        sent = new Paragraph(new LineMark(LineMark.Kind.HOLDS), sentWords, undo);
        sent.addClassNames("acts", "sent", "small");
        sent.getElement().setAttribute("role", "status");
        add(head, where, spellings, slip, text, acts, sent);
    }

    private Optional<AnswerGroup> current() {
        return Optional.ofNullable(group);
    }

    /** Only what changed goes to the browser, and no button is made anew under the one who presses it. */
    void show(AnswerGroup now, String problem, String slipName, String proposal) {
        if (group == null) {
            text.setMarkdown(proposal);
        }
        group = now;
        int all = now.answers().size();
        int open = now.open().size();
        count.setText(Integer.toString(all));
        pupils.setText(getTranslation("liveroom.group.pupils", all));
        answer.setTex(now.tex());
        answer.setVisible(!now.tex().isEmpty());
        where.setText(problem);
        slip.setText(slipName);
        slip.setVisible(!slipName.isEmpty());
        spell(now.answers().stream().map(AnswerGroup.Answer::typed).distinct().toList());
        sendWords.setText(getTranslation("liveroom.group.send", open));
        send.setEnabled(!text.getMarkdown().isBlank());
        acts.setVisible(open > 0);
        text.setVisible(open > 0 && !text.getMarkdown().isBlank());
        sent.setVisible(open < all);
        sentWords.setText(getTranslation("liveroom.group.sent", all - open));
        undo.setVisible(sending.isPresent());
    }

    private void spell(List<String> typed) {
        if (!typed.equals(spelled)) {
            spelled = typed;
            spellings.removeAll();
            spellings.add(new Span(getTranslation("liveroom.group.written")));
            typed.stream().limit(MOST_SPELLINGS).forEach(one -> {
                Span spelling = new Span(one);
                spelling.addClassName("mono");
                spellings.add(spelling);
            });
        }
    }

    void setWords(String words) {
        text.setMarkdown(words);
    }

    /** Can be taken back until {@link #settled}. */
    void sent(Feedback.Sending now) {
        sending = Optional.of(now);
        undo.setVisible(true);
    }

    void settled(Feedback.Sending over) {
        if (sending.equals(Optional.of(over))) {
            sending = Optional.empty();
            undo.setVisible(false);
        }
    }
}
