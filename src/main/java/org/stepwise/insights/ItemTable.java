package org.stepwise.insights;

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
import java.util.stream.Stream;

/** The problems by their figures; a heading sorts, a name opens the problem. */
class ItemTable extends Div {

    private final transient InsightQuery query;
    private final transient ItemWords words = new ItemWords(this);

    ItemTable(List<Item> items, InsightQuery query) {
        this.query = query;
        String caption = getTranslation("insights.items.caption");
        addClassNames("sheet", "tablewrap");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        NativeTable table = new NativeTable();
        table.addClassNames("plain-table", "item-table");
        table.setCaptionText(caption);
        NativeTableRow head = new NativeTableRow();
        for (Column column : Column.values()) {
            head.add(header(column));
        }
        NativeTableBody body = new NativeTableBody();
        items.forEach(item -> body.add(row(item)));
        table.add(new NativeTableHeader(head), body);
        add(table);
    }

    private NativeTableHeaderCell header(Column column) {
        boolean sorted = query.column() == column;
        Anchor link = new Anchor(query.by(column).link("insight"), getTranslation("insights.items." + column.word()));
        link.addClassName("sorter");
        NativeTableHeaderCell cell = new NativeTableHeaderCell(link);
        cell.getElement().setAttribute("scope", "col");
        cell.getElement().setAttribute("aria-sort", !sorted ? "none" : query.falling() ? "descending" : "ascending");
        cell.setClassName("num", column != Column.PROBLEM);
        return cell;
    }

    private NativeTableRow row(Item item) {
        Anchor name = new Anchor(
                query.link("insight/" + item.problem().id()), item.problem().title());
        NativeTableHeaderCell head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        if (!item.figures().version().equals(item.problem().version())) {
            Span before = new Span(getTranslation("insights.item.earlier"));
            before.addClassName("tag");
            head.add(before);
        }
        NativeTableRow row = new NativeTableRow(head);
        Stream.of(
                        getTranslation("insights.figure.number", item.figures().begun()),
                        words.solved(item),
                        words.tries(item),
                        words.time(item),
                        words.credit(item),
                        words.next(item.hints()),
                        words.apart(item))
                .forEach(text -> {
                    NativeTableCell cell = new NativeTableCell(new Span(text));
                    cell.addClassName("num");
                    row.add(cell);
                });
        return row;
    }
}
