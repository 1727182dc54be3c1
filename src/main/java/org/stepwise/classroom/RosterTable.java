package org.stepwise.classroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stepwise.identity.NewAccount;
import org.stepwise.shared.Message;
import org.stepwise.shared.ui.Notice;

/** What would become of each row. */
class RosterTable extends Div {

    RosterTable(List<RosterRow> rows) {
        String caption = getTranslation("classroom.roster.preview");
        addClassNames("sheet", "tablewrap");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        NativeTable table = new NativeTable();
        table.addClassNames("plain-table", "roster-table");
        table.setCaptionText(caption);
        NativeTableRow head = new NativeTableRow();
        Stream.of("row", "name", "state", "signIn", "group").forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("classroom.roster." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        rows.forEach(row -> body.add(row(row)));
        table.add(new NativeTableHeader(head), body);
        add(table);
    }

    private NativeTableRow row(RosterRow row) {
        RosterLine line = row.line();
        NativeTableRow shown = new NativeTableRow(
                new NativeTableCell(new Span(Integer.toString(line.row()))),
                new NativeTableCell(shortened(line.name())),
                new NativeTableCell(state(row)),
                new NativeTableCell(shortened(line.signInName())),
                new NativeTableCell(shortened(line.group())));
        shown.addClassName("row-" + row.state().name().toLowerCase(Locale.ROOT));
        return shown;
    }

    /** What is far too long is refused in words; the table stays one. */
    private static Span shortened(String text) {
        return new Span(
                text.length() > NewAccount.LONGEST_NAME
                        ? text.substring(0, text.offsetByCodePoints(0, NewAccount.LONGEST_NAME / 2)) + "\u2026"
                        : text);
    }

    private Component state(RosterRow row) {
        Message problem = row.problem();
        Span lead = new Span(getTranslation("classroom.roster." + row.state()));
        Div state = new Div(lead);
        if (problem != null) {
            lead.addClassName("strong");
            state.add(new Span(" "), new Span(Notice.text(this, problem)));
        }
        if (row.line().hid()) {
            state.add(new Span(" "), new Span(getTranslation("classroom.row.hid")));
        }
        return state;
    }
}
