package org.stepwise.classroom;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.stepwise.shared.ui.PrintButton;

/** New pupils with their passwords, to be printed or saved: nobody can look them up later. */
class PasswordSheet extends Section {

    PasswordSheet(String title, List<NewPupil> pupils) {
        addClassNames("sheet", "pad", "passwords");
        List<String> heading = Stream.of("name", "signIn", "password")
                .map(column -> getTranslation("classroom.roster." + column))
                .toList();
        H2 done = new H2(getTranslation("classroom.roster.done", pupils.size()));
        done.getElement().setAttribute("tabindex", "-1");
        Anchor save = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = PasswordList.csv(heading, pupils);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "passwords.csv", "text/csv;charset=UTF-8", bytes.length);
                }),
                getTranslation("classroom.roster.save"));
        save.addClassName("btn");
        Div actions = new Div(new PrintButton(getTranslation("classroom.class.print")), save);
        actions.addClassName("row");
        add(done, new Paragraph(getTranslation("classroom.roster.once")), actions, table(title, heading, pupils));
        done.getElement().callJsFunction("focus");
    }

    private static Div table(String title, List<String> heading, List<NewPupil> pupils) {
        NativeTable table = new NativeTable();
        table.addClassName("plain-table");
        table.setCaptionText(title);
        NativeTableRow head = new NativeTableRow();
        heading.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        pupils.forEach(pupil -> body.add(new NativeTableRow(
                new NativeTableCell(new Span(pupil.name())), code(pupil.signInName()), code(pupil.password()))));
        table.add(new NativeTableHeader(head), body);
        Div wrap = new Div(table);
        wrap.addClassName("tablewrap");
        wrap.getElement().setAttribute("tabindex", "0");
        wrap.getElement().setAttribute("role", "region");
        wrap.getElement().setAttribute("aria-label", title);
        return wrap;
    }

    private static NativeTableCell code(String text) {
        Span shown = new Span(text);
        shown.addClassNames("mono", "nowrap");
        return new NativeTableCell(shown);
    }
}
