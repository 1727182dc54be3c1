package org.stepwise.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stepwise.practice.Evidence;
import org.stepwise.practice.OpenAnswer;
import org.stepwise.practice.Outcome;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.Notice;

/** One answer that waits: who, what was asked, what is expected, what was written, and the decision. */
class WaitingCard extends ListItem {

    private static final int MOST_NAMES = 3;
    private static final List<BigDecimal> QUARTERS =
            List.of(new BigDecimal("0.25"), new BigDecimal("0.5"), new BigDecimal("0.75"));

    /** What is done with a decision. */
    interface Decision {

        void made(Outcome outcome, BigDecimal credit);
    }

    private final transient OpenAnswer answer;
    private final String who;

    WaitingCard(OpenAnswer answer, Map<UUID, String> names, Decision decision) {
        this.answer = answer;
        this.who = who(names);
        addClassNames("sheet", "pad", "waiting-card");
        H3 title = new H3(answer.variant().problem().title());
        Span by = new Span(who);
        by.addClassName("quiet");
        Div head = new Div(title, by);
        head.addClassNames("row", "spread");
        Div task = new Div(new MathText(answer.variant().prompt()));
        task.addClassNames("task", "small");
        String label = answer.asked().label();
        if (label != null) {
            task.add(new MathText(label));
        }
        Div compared = new Div(
                side(
                        "assignment.waiting.written",
                        answer.tex(),
                        answer.lines().getFirst().typed(),
                        "ink"),
                side(
                        "assignment.waiting.expected",
                        answer.asked().typeset(answer.asked().written()),
                        answer.asked().written(),
                        "print"));
        compared.addClassName("compared");
        add(head, task, compared);
        answer.evidence().ifPresent(evidence -> add(why(evidence)));
        add(typed(), buttons(decision));
    }

    private String who(Map<UUID, String> names) {
        List<String> all = answer.lines().stream()
                .map(line -> names.getOrDefault(line.student(), ""))
                .distinct()
                .toList();
        String first = all.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return all.size() > MOST_NAMES
                ? getTranslation("assignment.waiting.more", first, all.size() - MOST_NAMES)
                : first;
    }

    private Div side(String key, String tex, String plain, String look) {
        Span name = new Span(getTranslation(key));
        name.addClassNames("xs", "quiet");
        Component what = tex.isEmpty() ? new Span(plain) : new Formula(tex);
        Div side = new Div(name, what);
        side.addClassNames("side", look);
        return side;
    }

    private NativeDetails why(Evidence evidence) {
        NativeDetails why =
                new NativeDetails(getTranslation("ui.lines.why"), new MathText(Notice.text(this, evidence.whole())));
        why.addClassNames("why", "small");
        why.getSummary()
                .getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "assignment.waiting.why.for",
                                who,
                                answer.variant().problem().title()));
        return why;
    }

    /** The spellings, and the way to the whole working. */
    private Div typed() {
        String spellings = answer.lines().stream()
                .map(OpenAnswer.Line::typed)
                .distinct()
                .limit(MOST_NAMES)
                .collect(Collectors.joining("   "));
        Span typed = new Span(spellings);
        typed.addClassName("mono");
        Div row = new Div(new Span(getTranslation("assignment.waiting.typed")), typed);
        row.addClassNames("row", "xs", "quiet");
        answer.lines().stream()
                .filter(line -> line.assignment() != null)
                .findFirst()
                .ifPresent(line -> row.add(new Anchor(
                        "assignments/%s/pupils/%s/%s"
                                .formatted(
                                        line.assignment(),
                                        line.student(),
                                        answer.variant().problem().id()),
                        getTranslation("assignment.waiting.lines"))));
        return row;
    }

    private Div buttons(Decision decision) {
        NativeButton accept =
                button("assignment.waiting.accept", () -> decision.made(Outcome.ACCEPTED, BigDecimal.ONE));
        Div parts = new Div(new Span(getTranslation("assignment.waiting.part")));
        parts.addClassNames("row", "quarters");
        parts.getElement().setAttribute("role", "group");
        parts.getElement().setAttribute("aria-label", getTranslation("assignment.waiting.part"));
        for (int i = 0; i < QUARTERS.size(); i++) {
            BigDecimal credit = QUARTERS.get(i);
            parts.add(button("assignment.waiting.part." + (i + 1), () -> decision.made(Outcome.IN_PART, credit)));
        }
        NativeButton rest = answer.changesMark()
                ? button("assignment.waiting.notYet", () -> decision.made(Outcome.NOT_YET, BigDecimal.ZERO))
                : button("assignment.waiting.seen", () -> decision.made(Outcome.SEEN, BigDecimal.ZERO));
        // Words that no mark depends on are read; accepted they would be worth all of it.
        (answer.changesMark() ? accept : rest).addClassName("primary");
        Div row = answer.changesMark() ? new Div(accept, parts, rest) : new Div(rest, accept, parts);
        row.addClassNames("row", "deciding");
        if (answer.lines().size() > 1) {
            Paragraph all = new Paragraph(
                    getTranslation("assignment.waiting.all", answer.lines().size(), answer.pupils()));
            all.addClassName("small");
            row.add(all);
        }
        return row;
    }

    private NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key));
        button.addClassName("btn");
        button.setAriaLabel(
                getTranslation(key + ".for", who, answer.variant().problem().title()));
        button.addClickListener(click -> action.run());
        return button;
    }
}
