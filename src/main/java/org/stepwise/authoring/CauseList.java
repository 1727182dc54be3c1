package org.stepwise.authoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.stepwise.problembank.Finding;
import org.stepwise.shared.ui.Notice;

/** Why variants do not work: each cause once, with the way to its field and the condition that leaves its variants out. */
class CauseList extends UnorderedList {

    private final transient Consumer<String> require;
    private final transient Consumer<String> goTo;
    private final transient Set<ConstraintSuggestion> offered = new HashSet<>();

    /**
     * @param require a constraint that the author takes up
     * @param goTo is given the path of a field
     */
    CauseList(Consumer<String> require, Consumer<String> goTo) {
        this.require = require;
        this.goTo = goTo;
        addClassNames("bare-list", "causes");
    }

    void show(DraftReport report) {
        removeAll();
        offered.clear();
        report.causes().forEach(cause -> {
            Finding example = cause.example();
            Span sentence = new Span(sentence(example));
            Div what = new Div(new FieldLink(example.field(), goTo), sentence);
            cause.bareNumber()
                    .map(letter -> new Paragraph(getTranslation("authoring.finding.letter", letter)))
                    .ifPresent(what::add);
            Paragraph where = new Paragraph(
                    getTranslation("authoring.cause.variants", cause.trials().size(), cause.numbers()));
            where.addClassNames("small", "quiet");
            ListItem item = new ListItem(what, where);
            item.addClassName("broken");
            cause.suggestion(report.trials())
                    .filter(offered::add)
                    .map(suggestion -> suggestion.button(this, require))
                    .ifPresent(item::add);
            add(item);
        });
        setVisible(!report.causes().isEmpty());
    }

    boolean offers(ConstraintSuggestion suggestion) {
        return offered.contains(suggestion);
    }

    private String sentence(Finding finding) {
        return switch (finding) {
            case Finding.NoVariant(var _, var words, var _) -> Notice.text(this, words);
            case Finding.NotAccepted(var _, var answer, var expected, var verdict) ->
                getTranslation("authoring.finding.accept", answer, expected, Notice.text(this, verdict.message()));
            case Finding.NotTurnedDown(var _, var answer, var expected, var verdict) ->
                getTranslation(
                        "authoring.finding.reject." + verdict.word(),
                        answer,
                        expected,
                        Notice.text(this, verdict.message()));
        };
    }
}
