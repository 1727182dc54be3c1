package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.stepwise.problembank.BankError;
import org.stepwise.problembank.Finding;
import org.stepwise.problembank.Oddity;
import org.stepwise.problembank.Trial;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.Notice;

/** The tests of a draft: a mark for each variant, and below it what the chosen one shows. */
class VariantStrip extends Section {

    private final transient LongConsumer choose;
    private final transient Consumer<String> require;
    private final Div body = new Div();

    /**
     * @param choose a seed that the page shows from now on
     * @param require a constraint that the author takes up
     */
    VariantStrip(LongConsumer choose, Consumer<String> require) {
        this.choose = choose;
        this.require = require;
        addClassName("tests");
        setAriaLabel(getTranslation("authoring.variants.title"));
        body.addClassName("stack-fields");
        add(new H2(getTranslation("authoring.variants.title")), body);
        busy();
    }

    final void busy() {
        if (body.getComponentCount() == 0) {
            body.add(quiet(getTranslation("authoring.variants.running")));
        }
    }

    /** @param seed the variant that the page shows */
    void show(DraftReport report, long seed) {
        body.removeAll();
        if (report.problem() == null) {
            body.add(errors(report.errors()));
            return;
        }
        Set<Long> odd = report.odd().stream().map(Oddity::seed).collect(Collectors.toSet());
        OrderedList list = new OrderedList();
        list.addClassName("variants");
        report.trials().forEach(trial -> list.add(item(trial, odd.contains(trial.seed()), trial.seed() == seed)));
        body.add(list);
        report.trials().stream()
                .filter(trial -> trial.seed() == seed)
                .findFirst()
                .ifPresent(trial -> body.add(detail(report, trial)));
    }

    private Component errors(List<BankError> errors) {
        Div all = new Div(quiet(getTranslation("authoring.unreadable")));
        all.addClassName("broken");
        OrderedList list = new OrderedList();
        list.addClassName("bare-list");
        errors.stream()
                .limit(8)
                .forEach(error -> list.add(new ListItem(getTranslation(
                        "authoring.unreadable.row", FieldNames.of(this, error.field()), error.message()))));
        all.add(list);
        return all;
    }

    private ListItem item(Trial trial, boolean odd, boolean chosen) {
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
        if (chosen) {
            button.getElement().setAttribute("aria-current", "true");
        }
        return item;
    }

    private Component detail(DraftReport report, Trial trial) {
        Div detail = new Div();
        detail.addClassName(trial.holds() ? "looked-at" : "broken");
        trial.findings().stream().limit(4).forEach(finding -> detail.add(sentence(finding)));
        report.odd().stream()
                .filter(oddity -> oddity.seed() == trial.seed())
                .forEach(oddity -> detail.add(new Paragraph(
                        getTranslation("authoring.odd." + oddity.kind().name()))));
        Variant variant = trial.variant();
        if (variant != null) {
            detail.add(quiet(getTranslation(
                    "authoring.variant.difficulty",
                    trial.seed() + 1,
                    getTranslation("practice.difficulty." + DifficultyEstimate.of(variant)),
                    variant.parts().stream().map(part -> part.expected()).collect(Collectors.joining("; ")))));
        }
        suggestion(report, trial).ifPresent(detail::add);
        return detail;
    }

    private Optional<Component> suggestion(DraftReport report, Trial trial) {
        Set<Long> unwanted = trial.holds()
                ? report.odd().stream()
                        .filter(oddity -> oddity.kind() != Oddity.Kind.SAME_AS_BEFORE)
                        .map(Oddity::seed)
                        .collect(Collectors.toSet())
                : report.trials().stream()
                        .filter(other -> !other.holds())
                        .map(Trial::seed)
                        .collect(Collectors.toSet());
        return unwanted.contains(trial.seed())
                ? ConstraintSuggestion.of(report.trials(), unwanted).map(this::button)
                : Optional.empty();
    }

    private Component button(ConstraintSuggestion suggestion) {
        NativeButton button = new NativeButton(getTranslation("authoring.require", suggestion.constraint()));
        button.addClassNames("btn", "primary");
        button.addClickListener(click -> require.accept(suggestion.constraint()));
        return button;
    }

    private Component sentence(Finding finding) {
        String field = FieldNames.of(this, finding.field());
        Paragraph sentence = new Paragraph(
                switch (finding) {
                    case Finding.NoVariant(var _, var words, var _) ->
                        getTranslation("authoring.finding.none", field, Notice.text(this, words));
                    case Finding.NotAccepted(var _, var answer, var expected, var verdict) ->
                        getTranslation(
                                "authoring.finding.accept",
                                field,
                                answer,
                                expected,
                                Notice.text(this, verdict.message()));
                    case Finding.NotTurnedDown(var _, var answer, var expected, var verdict) ->
                        getTranslation(
                                "authoring.finding.reject." + verdict.word(),
                                field,
                                answer,
                                expected,
                                Notice.text(this, verdict.message()));
                });
        sentence.addClassName("strong");
        return sentence;
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
