package org.stepwise.authoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stepwise.practice.PupilPreview;
import org.stepwise.problembank.Outline;
import org.stepwise.problembank.Trial;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.ui.MathText;

/** The variant that is looked at, as a pupil sees it; its author may answer it. */
class PreviewPane extends Section {

    private final transient Clock clock;
    private final Span which = new Span();
    private final MissingList missing;
    private final Div sheet = new Div();
    private transient @Nullable Variant shown;

    /** @param goTo is given the path of a field that is missing */
    PreviewPane(Clock clock, Consumer<String> goTo) {
        this.clock = clock;
        this.missing = new MissingList(goTo);
        addClassName("view");
        setAriaLabel(getTranslation("authoring.preview"));
        Span title = new Span(getTranslation("authoring.preview"));
        title.addClassNames("strong");
        which.addClassName("quiet");
        NativeButton narrow = new NativeButton(getTranslation("authoring.preview.phone"));
        narrow.addClassNames("btn", "bare");
        narrow.getElement().setAttribute("aria-pressed", "false");
        narrow.addClickListener(click -> {
            boolean phone = !sheet.hasClassName("as-phone");
            sheet.setClassName("as-phone", phone);
            narrow.getElement().setAttribute("aria-pressed", Boolean.toString(phone));
        });
        NativeButton again = new NativeButton(getTranslation("authoring.preview.again"), click -> anew());
        again.addClassNames("btn", "bare");
        Div head = new Div(title, which, narrow, again);
        head.addClassNames("vhead", "small");
        say("authoring.preview.none");
        add(head, missing, sheet);
    }

    /** Until a variant can be made, the text alone; then what was seen last. */
    private void unnumbered(String prompt) {
        if (shown != null) {
            which.setText(getTranslation("authoring.preview.before"));
        } else if (prompt.isBlank()) {
            say("authoring.preview.none");
        } else {
            which.setText(getTranslation("authoring.preview.letters"));
            MathText text = new MathText(Outline.of(prompt));
            text.setHero(true);
            Div ask = new Div(text);
            ask.addClassName("ask");
            Section problem = new Section(ask);
            problem.addClassName("problem");
            Div book = new Div(problem);
            book.addClassNames("book", "single", "preview");
            sheet.removeAll();
            sheet.add(book);
        }
    }

    private void say(String key) {
        Paragraph words = new Paragraph(getTranslation(key));
        words.addClassName("quiet");
        sheet.removeAll();
        sheet.add(words);
    }

    /** What is missing yet stands here; what the author has answered stays as long as the variant reads the same. */
    void show(DraftReport report, long seed, String prompt) {
        missing.show(report.errors());
        if (report.problem() == null) {
            unnumbered(prompt);
        }
        report.trials().stream()
                .filter(tried -> tried.seed() == seed)
                .findFirst()
                .ifPresent(this::show);
    }

    private void show(Trial trial) {
        which.setText(getTranslation(
                "authoring.preview.variant",
                trial.seed() + 1,
                trial.values().entrySet().stream()
                        .map(value -> value.getKey() + " = " + value.getValue())
                        .collect(Collectors.joining(", "))));
        Variant before = shown;
        Variant now = trial.variant();
        shown = now;
        if (now == null) {
            say("authoring.preview.broken");
        } else if (before == null || !asks(before).equals(asks(now))) {
            anew();
        }
    }

    /** Brings what is missing in sight. */
    void focusMissing() {
        missing.focus();
    }

    private static Object asks(Variant variant) {
        return List.of(variant.prompt(), variant.parts(), variant.solution());
    }

    private void anew() {
        Variant variant = shown;
        if (variant != null) {
            sheet.removeAll();
            sheet.add(new PupilPreview(variant, clock));
        }
    }
}
