package org.stepwise.classroom;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.stepwise.identity.CurrentUser;
import org.stepwise.shared.ui.CopyButton;
import org.stepwise.shared.ui.PrintButton;

/** The code for the board. */
class BoardSection extends Section {

    private final Span code = new Span();
    private final Div copy = new Div();

    BoardSection(Classes classes, CurrentUser currentUser, ClassSummary found) {
        addClassNames("sheet", "pad");
        code.addClassNames("mono", "board-code");
        show(found.joinCode());
        Button change = new Button(
                getTranslation("classroom.class.newCode"),
                click -> show(classes.changeCode(currentUser.id(), found.id())));
        change.addThemeName("tertiary");
        Paragraph how = new Paragraph();
        how.addClassNames("small", "quiet");
        UI.getCurrentOrThrow()
                .getPage()
                .fetchCurrentURL(url -> how.setText(getTranslation(
                        "classroom.class.how", url.getProtocol() + "://" + url.getAuthority() + "/join")));
        Div row = new Div(code, copy, new PrintButton(getTranslation("classroom.class.print")), change);
        row.addClassName("row");
        add(new H2(getTranslation("classroom.class.code")), row, how);
    }

    private void show(JoinCode joinCode) {
        code.setText(joinCode.value());
        copy.removeAll();
        copy.add(new CopyButton(getTranslation("classroom.class.copy"), joinCode.value()));
    }
}
