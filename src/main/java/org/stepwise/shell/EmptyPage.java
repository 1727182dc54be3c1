package org.stepwise.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** One sentence, one more, and the way home. */
class EmptyPage extends Div {

    EmptyPage(String title, String text, String home) {
        addClassName("page");
        Div blank = new Div();
        blank.addClassName("blank");
        blank.getElement().setAttribute("aria-hidden", "true");
        Anchor back = new Anchor("", home);
        back.addClassName("btn");
        Paragraph words = new Paragraph(text);
        words.addClassName("quiet");
        Div pad = new Div(blank, new H1(title), words, back);
        pad.addClassNames("sheet", "pad", "empty");
        add(pad);
    }
}
