package org.stepwise.tutoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.ui.HintLadder;
import org.stepwise.shared.ui.LatestInSight;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.SheetGrip;
import org.stepwise.shared.ui.SwIcon;
import org.stepwise.shared.ui.YourPart;
import org.stepwise.tutoring.graphs.Graphs;
import org.stepwise.tutoring.hints.Hint;
import org.stepwise.tutoring.talk.Situation;

/** The tutor's page: the ladder, what was read so far, and the one next rung. */
public class TutorPanel extends Aside {

    /** The page beside which the tutor's is. */
    public interface Desk {

        /** A rung was asked for. */
        void takeHint(Rung rung);

        /** The same problem with other numbers was asked for. */
        void twin();

        void closeHelp();

        /** Where the pupil is, if the tutor may talk. */
        Optional<Situation> situation();
    }

    private final transient Desk desk;
    private final TalkPart talk;
    private final transient Graphs graphs;
    private final Div pictures = new Div();
    private @Nullable GraphPart graph;
    private final HintLadder ladder = new HintLadder(0, 5);
    private final YourPart yourPart = new YourPart(1);
    private final H2 title = new H2();
    private final Div stream = new Div();
    private final Footer footer = new Footer();

    TutorPanel(Desk desk, ModelNote note, TalkPart talk, Graphs graphs) {
        this.desk = desk;
        this.talk = talk;
        this.graphs = graphs;
        addClassName("tutor");
        getElement().setAttribute("aria-label", getTranslation("tutoring.title"));
        stream.addClassName("stream");
        stream.getElement().setAttribute("aria-live", "polite");
        Button closing = new Button(new SwIcon("close"), click -> desk.closeHelp());
        closing.addThemeName("tertiary");
        closing.addThemeName("icon");
        closing.setAriaLabel(getTranslation("tutoring.close"));
        add(
                new SheetGrip(),
                new Header(title, closing),
                ladder,
                yourPart,
                note,
                stream,
                pictures,
                talk,
                footer,
                talk.composer(),
                new LatestInSight());
    }

    /** Whether the pupil and the tutor have talked about the part that is open. */
    public boolean isTalking() {
        return talk.isBegun();
    }

    public void show(HelpState state) {
        talk.show();
        desk.situation().ifPresent(this::draw);
        title.setText(
                state.parts() > 1
                        ? getTranslation("tutoring.title.part", state.part() + 1)
                        : getTranslation("tutoring.title"));
        ladder.setLevels(state.used(), state.ceiling());
        ladder.setClosed(state.ceiling() == 0);
        yourPart.setVisible(state.ceiling() > 0);
        yourPart.setShare(state.share());
        stream.removeAll();
        if (state.taken().isEmpty()) {
            Paragraph intro = new Paragraph(getTranslation(state.ceiling() == 0 ? "tutoring.none" : "tutoring.intro"));
            intro.addClassName("quiet");
            stream.add(intro);
        }
        state.taken().forEach(hint -> stream.add(section(hint)));
        footer.removeAll();
        state.next().ifPresentOrElse(rung -> footer.add(nextButton(rung)), () -> {
            if (state.used() == Rung.SOLUTION.level()) {
                footer.add(twinButton());
            } else if (state.ceiling() > 0) {
                Paragraph top = new Paragraph(getTranslation("tutoring.ceiling"));
                top.addClassNames("small", "quiet");
                footer.add(top);
            }
        });
    }

    private void draw(Situation now) {
        GraphPart before = graph;
        if (before == null) {
            GraphPart first = new GraphPart(graphs, now.help(), now.level());
            graph = first;
            pictures.add(first);
        } else {
            before.show(now.help(), now.level());
        }
    }

    private Component section(Hint hint) {
        Section section = new Section(source(hint));
        section.addClassName("from");
        if (hint.source() == Hint.Source.TWIN) {
            section.add(new Paragraph(getTranslation("tutoring.twin")));
        }
        if (!hint.text().isBlank()) {
            section.add(new MathText(hint.text()));
        }
        if (!hint.steps().isEmpty()) {
            section.add(new SolutionSteps(hint.steps()));
        }
        return section;
    }

    private Component source(Hint hint) {
        Span sign = new Span(new SwIcon(hint.source() == Hint.Source.AUTHORED ? "book" : "equal"));
        sign.addClassNames("me", "mini", hint.source() == Hint.Source.AUTHORED ? "author" : "calc");
        Paragraph line = new Paragraph(
                sign,
                new Span(getTranslation("tutoring.rung." + hint.rung().id())
                        + " · "
                        + getTranslation(
                                "tutoring.source." + hint.source().name().toLowerCase(Locale.ROOT), hint.line())));
        line.addClassName("src");
        return line;
    }

    private Component twinButton() {
        NativeButton button = new NativeButton(getTranslation("tutoring.twin.go"), click -> desk.twin());
        button.addClassNames("btn", "primary", "wide");
        return button;
    }

    private Component nextButton(Rung rung) {
        Span words = new Span();
        words.addClassName("grow");
        Span strong = new Span(getTranslation("tutoring.ask." + rung.id()));
        strong.addClassName("next-title");
        Span cost = new Span(getTranslation(
                rung == Rung.SOLUTION ? "tutoring.cost.solution" : "tutoring.cost",
                getTranslation(YourPart.key(rung.share().doubleValue()))));
        cost.addClassName("next-note");
        words.add(strong, cost);
        NativeButton next = new NativeButton();
        next.add(words, new SwIcon("chevron"));
        next.addClassName("next");
        next.setId("next-hint");
        next.addClickListener(click -> desk.takeHint(rung));
        return next;
    }
}
