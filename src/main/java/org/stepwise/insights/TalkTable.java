package org.stepwise.insights;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.ui.Stair;
import org.stepwise.tutoring.talk.TalkRow;

/** One page of exchanges; each question leads to all that is known of it. */
class TalkTable extends Div {

    private final transient TutorInsights.Page page;
    private final transient Function<TalkRow, String> title;
    private final transient SchoolTime time;

    TalkTable(TutorInsights.Page page, SchoolTime time, Function<TalkRow, String> title) {
        this.time = time;
        this.page = page;
        this.title = title;
        String caption = getTranslation("insights.table.caption");
        addClassNames("sheet", "tablewrap");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        NativeTable table = new NativeTable();
        table.addClassNames("plain-table", "talk-table");
        table.setCaptionText(caption);
        NativeTableRow head = new NativeTableRow();
        Stream.of("when", "pupil", "asked", "outcome", "problem", "help", "rating")
                .forEach(column -> head.add(header("insights.table." + column)));
        NativeTableBody body = new NativeTableBody();
        page.rows().forEach(row -> body.add(row(row)));
        table.add(new NativeTableHeader(head), body);
        add(table);
    }

    private NativeTableHeaderCell header(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(TalkRow row) {
        Span when = new Span(TalkWords.when(time, row.askedAt(), getLocale()));
        when.addClassName("nowrap");
        Anchor asked = new Anchor("tutor/exchanges/" + row.id(), TalkWords.asked(this, row));
        asked.addClassNames("asked", "clamped");
        NativeTableRow line = new NativeTableRow(
                new NativeTableCell(when),
                new NativeTableCell(new Span(page.pupils().name(row.pupil()))),
                new NativeTableCell(asked),
                new NativeTableCell(outcome(row)),
                new NativeTableCell(new Span(title.apply(row))),
                new NativeTableCell(new Stair(row.level().level())),
                new NativeTableCell(new Span(TalkWords.rating(this, row.rating()))));
        line.setClassName("urgent", row.isUrgent());
        return line;
    }

    /** What needs care is said first. */
    private Component outcome(TalkRow row) {
        List<String> words = TalkWords.outcome(this, row);
        Div outcome = new Div();
        outcome.addClassName("chips");
        words.forEach(word -> {
            Span chip = new Span(word);
            chip.addClassName("tag");
            outcome.add(chip);
        });
        if (row.isDistress()) {
            outcome.getComponentAt(0).addClassName("first");
        }
        return outcome;
    }
}
