package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import org.stepwise.shared.SchoolTime;

/** What was published when, what has changed since, and the way back to it. */
class VersionsDialog extends Dialog {

    private final transient SchoolTime time;

    VersionsDialog(DraftView draft, String now, SchoolTime time, Consumer<String> restore) {
        this.time = time;
        setHeaderTitle(getTranslation("authoring.versions.title"));
        setWidth("720px");
        addClassName("versions");
        if (draft.versions().isEmpty()) {
            add(new Paragraph(getTranslation("authoring.versions.none")));
        }
        String later = now;
        for (DraftView.Version version : draft.versions()) {
            add(section(draft, version, later, restore));
            later = version.text();
        }
        getFooter().add(new Button(getTranslation("authoring.close"), click -> close()));
    }

    private Component section(DraftView draft, DraftView.Version version, String later, Consumer<String> restore) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(version.at().atZone(time.zone()));
        H3 title = new H3(getTranslation("authoring.version", version.number(), when));
        Div head = new Div(title);
        head.addClassNames("row", "spread");
        if (draft.mine()) {
            NativeButton back = new NativeButton(getTranslation("authoring.version.restore"), click -> {
                restore.accept(version.text());
                close();
            });
            back.addClassNames("btn");
            head.add(back);
        }
        Section section = new Section(head);
        List<DraftDifference.Change> changes = DraftDifference.between(version.text(), later);
        section.add(new Paragraph(getTranslation("authoring.version.changes", changes.size())));
        changes.forEach(change -> section.add(row(change)));
        return section;
    }

    private Component row(DraftDifference.Change change) {
        Span field = new Span(FieldNames.of(this, change.field()));
        field.addClassNames("small", "strong");
        Div row = new Div(field);
        row.addClassName("change");
        side(row, "del", "authoring.change.before", change.before());
        side(row, "ins", "authoring.change.after", change.after());
        return row;
    }

    private void side(Div row, String tag, String key, String text) {
        if (!text.isEmpty()) {
            Span sign = new Span(getTranslation(key));
            sign.addClassNames("xs", "quiet");
            Div side = new Div(sign, new Span(text));
            side.addClassNames("mono", tag);
            row.add(side);
        }
    }
}
