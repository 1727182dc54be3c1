package org.stepwise.authoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Oddity;
import org.stepwise.problembank.Trial;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;
import org.stepwise.shared.ui.LineMark;

/** The tests of a draft: a mark for each variant, and below it what the chosen one shows. */
class VariantStrip extends Section {

    private final transient LongConsumer choose;
    private final transient Consumer<String> require;
    private final transient CauseList causes;
    private final H2 title = new H2(getTranslation("authoring.variants.title"));
    private final Div body = new Div();
    /** By seed. They stay while one or the other is chosen: the keyboard stays on what was pressed. */
    private final transient Map<Long, NativeButton> variants = new HashMap<>();

    private final Div detail = new Div();
    private transient @Nullable DraftReport shown;

    /**
     * @param choose a seed that the page shows from now on
     * @param require a constraint that the author takes up
     * @param goTo is given the path of a field
     */
    VariantStrip(LongConsumer choose, Consumer<String> require, Consumer<String> goTo) {
        this.choose = choose;
        this.require = require;
        this.causes = new CauseList(require, goTo);
        addClassName("tests");
        setAriaLabel(getTranslation("authoring.variants.title"));
        title.getElement().setAttribute("tabindex", "-1");
        body.addClassName("stack-fields");
        detail.addClassName("looked-at");
        add(title, body);
        busy();
    }

    final void busy() {
        if (body.getComponentCount() == 0) {
            body.add(quiet(getTranslation("authoring.variants.running")));
        }
    }

    /** Brings what does not work in sight. */
    void focus() {
        InSight.bring(title);
    }

    /** @param seed the variant that the page shows */
    void show(DraftReport report, long seed) {
        if (!report.equals(shown)) {
            shown = report;
            layOut(report);
        }
        variants.forEach((each, button) -> {
            if (each == seed) {
                button.getElement().setAttribute("aria-current", "true");
            } else {
                button.getElement().removeAttribute("aria-current");
            }
        });
        detail.removeAll();
        report.trials().stream()
                .filter(trial -> trial.seed() == seed)
                .findFirst()
                .ifPresent(trial -> look(report, trial));
        detail.setVisible(detail.getComponentCount() > 0);
    }

    private void layOut(DraftReport report) {
        body.removeAll();
        variants.clear();
        if (report.problem() == null) {
            body.add(quiet(getTranslation("authoring.variants.later")));
            return;
        }
        Set<Long> odd = report.odd().stream().map(Oddity::seed).collect(Collectors.toSet());
        OrderedList list = new OrderedList();
        list.addClassName("variants");
        report.trials().forEach(trial -> list.add(item(trial, odd.contains(trial.seed()))));
        causes.show(report);
        body.add(list, causes, detail);
    }

    private ListItem item(Trial trial, boolean odd) {
        LineMark.Kind kind = !trial.holds() ? LineMark.Kind.BREAKS : odd ? LineMark.Kind.OPEN : LineMark.Kind.HOLDS;
        Span values = new Span(values(trial.values()));
        NativeButton button = new NativeButton();
        button.add(new LineMark(kind), values);
        button.addClickListener(click -> choose.accept(trial.seed()));
        button.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                !trial.holds()
                                        ? "authoring.variant.breaks"
                                        : odd ? "authoring.variant.odd" : "authoring.variant.holds",
                                trial.seed() + 1,
                                named(trial.values())));
        ListItem item = new ListItem(button);
        if (!trial.holds()) {
            item.addClassName("bad");
        }
        variants.put(trial.seed(), button);
        return item;
    }

    private void look(DraftReport report, Trial trial) {
        report.odd().stream()
                .filter(oddity -> oddity.seed() == trial.seed())
                .forEach(oddity -> detail.add(new Paragraph(
                        getTranslation("authoring.odd." + oddity.kind().name()))));
        Variant variant = trial.variant();
        detail.add(quiet(
                variant == null
                        ? getTranslation("authoring.variant.none", trial.seed() + 1)
                        : getTranslation(
                                "authoring.variant.difficulty",
                                trial.seed() + 1,
                                getTranslation("practice.difficulty." + DifficultyEstimate.of(variant)),
                                variant.parts().stream()
                                        .map(VariantPart::expected)
                                        .collect(Collectors.joining("; ")))));
        Set<Long> unwanted = report.odd().stream()
                .filter(oddity -> oddity.kind() != Oddity.Kind.SAME_AS_BEFORE)
                .map(Oddity::seed)
                .collect(Collectors.toSet());
        if (trial.holds() && unwanted.contains(trial.seed())) {
            ConstraintSuggestion.of(report.trials(), unwanted)
                    .filter(suggestion -> !causes.offers(suggestion))
                    .map(suggestion -> suggestion.button(this, require))
                    .ifPresent(detail::add);
        }
    }

    private static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassNames("small", "quiet");
        return quiet;
    }

    private static String values(Map<String, String> values) {
        return String.join(", ", values.values().stream().limit(3).toList()) + (values.size() > 3 ? ", …" : "");
    }

    private static String named(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .collect(Collectors.joining(", "));
    }
}
