package org.stepwise.classroom;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.stepwise.identity.CurrentUser;
import org.stepwise.shared.ui.ConfirmDialog;
import org.stepwise.shared.ui.Notice;

/** When the year is over: puts the class away, or brings it back. */
class ArchiveSection extends Section {

    ArchiveSection(Classes classes, CurrentUser currentUser, ClassSummary found) {
        addClassName("archive");
        String key = "classroom." + (found.archived() ? "archived" : "archive");
        Paragraph text = new Paragraph(getTranslation(key + ".text"));
        text.addClassName("quiet");
        Button change = new Button(getTranslation(key + ".do"), click -> {
            if (found.archived()) {
                classes.bringBack(currentUser.id(), found.id());
                UI.getCurrentOrThrow().refreshCurrentRoute(false);
            } else {
                new ConfirmDialog(
                                getTranslation("classroom.archive.title", found.name()),
                                getTranslation("classroom.archive.text"),
                                getTranslation("classroom.archive.do"),
                                () -> {
                                    classes.archive(currentUser.id(), found.id());
                                    Notice.show(getTranslation("classroom.archive.done", found.name()));
                                    UI.getCurrentOrThrow().navigate("classes");
                                })
                        .open();
            }
        });
        add(new H2(getTranslation(key + ".heading")), text, new Div(change));
    }
}
