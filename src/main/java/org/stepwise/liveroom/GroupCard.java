package org.stepwise.liveroom;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stepwise.practice.Feedback;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.SwIcon;

/** One answer that several pupils have: how many, what it is, the words for it, and one click that sends them. */
class GroupCard extends Article {

    private static final int MOST_SPELLINGS = 3;

    /** What the page does for a group. */
    interface Actions {

        void send(GroupCard card, List<UUID> attempts, String text);

        void reword(GroupCard card, List<UUID> attempts, String text);

        void undo(Feedback.Sending sending);
    }

    private final transient Actions actions;
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
    private boolean proposed;
    private boolean told;
    private transient @Nullable AnswerGroup group;
    private final transient List<Sent> sendings = new ArrayList<>();

    GroupCard(Actions actions) {
        this.actions = actions;
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
        send.addClickListener(click -> toOpen((card, open) -> actions.send(card, open, text.getMarkdown())));
        reword.setText(getTranslation("liveroom.group.reword"));
        reword.addClassNames("btn", "bare");
        reword.addClickListener(click -> toOpen((card, open) -> actions.reword(card, open, text.getMarkdown())));
        undo.setText(getTranslation("liveroom.group.undo", Feedback.UNDO.toSeconds()));
        undo.addClassNames("btn", "bare");
        undo.addClickListener(click -> latest().ifPresent(this::undo));
        acts = new Paragraph(send, reword);
        acts.addClassName("acts");
        sent = new Paragraph(new LineMark(LineMark.Kind.HOLDS), sentWords, undo);
        sent.addClassNames("acts", "sent", "small");
        sent.getElement().setAttribute("role", "status");
        add(head, where, spellings, slip, text, acts, sent);
    }

    /** What went out from here and can be taken back. */
    private record Sent(Feedback.Sending sending, List<UUID> attempts) {}

    /** Nothing is done where nobody is left to be written to, as on the second of two quick clicks. */
    private void toOpen(BiConsumer<GroupCard, List<UUID>> action) {
        List<UUID> open = open();
        if (!open.isEmpty()) {
            Notice.attempt(this, () -> action.accept(this, open));
        }
    }

    /** Not those either to whom it went since the room was read. */
    private List<UUID> open() {
        Set<UUID> sentNow =
                sendings.stream().flatMap(sent -> sent.attempts().stream()).collect(Collectors.toSet());
        return Optional.ofNullable(group).map(AnswerGroup::open).orElse(List.of()).stream()
                .filter(attempt -> !sentNow.contains(attempt))
                .toList();
    }

    private Optional<Feedback.Sending> latest() {
        return sendings.isEmpty()
                ? Optional.empty()
                : Optional.of(sendings.getLast().sending());
    }

    private void undo(Feedback.Sending sending) {
        Notice.attempt(this, () -> actions.undo(sending));
    }

    boolean canBeTakenBack() {
        return !sendings.isEmpty();
    }

    /** Only what changed goes to the browser, and no button is made anew under the one who presses it. */
    void show(AnswerGroup now, String problem, String slipName, String proposal) {
        if (!proposed) {
            proposed = true;
            text.setMarkdown(proposal);
        }
        group = now;
        int all = now.answers().size();
        count.setText(Integer.toString(all));
        pupils.setText(getTranslation("liveroom.group.pupils", all));
        answer.setTex(now.tex());
        answer.setVisible(!now.tex().isEmpty());
        where.setText(problem);
        slip.setText(slipName);
        slip.setVisible(!slipName.isEmpty());
        spell(now.answers().stream().map(AnswerGroup.Answer::typed).distinct().toList());
        showState();
    }

    /** Nobody has the answer any more; what was sent can still be taken back. */
    void withdraw() {
        group = null;
        showState();
    }

    private void showState() {
        int open = open().size();
        int have = group == null
                ? sendings.stream().mapToInt(sent -> sent.sending().pupils()).sum()
                : group.answers().size() - open;
        sendWords.setText(getTranslation("liveroom.group.send", open));
        send.setEnabled(!text.getMarkdown().isBlank());
        acts.setVisible(open > 0);
        // What went out from here stays to be read; what came from elsewhere is not known here.
        text.setVisible((open > 0 || told) && !text.getMarkdown().isBlank());
        sent.setVisible(have > 0);
        sentWords.setText(getTranslation("liveroom.group.sent", have));
        undo.setVisible(canBeTakenBack());
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
    void sent(Feedback.Sending now, List<UUID> attempts) {
        sendings.add(new Sent(now, List.copyOf(attempts)));
        told = true;
        showState();
    }

    void settled(Feedback.Sending over) {
        if (sendings.removeIf(sent -> sent.sending().equals(over))) {
            showState();
        }
    }
}
