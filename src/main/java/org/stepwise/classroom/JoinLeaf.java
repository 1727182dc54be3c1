package org.stepwise.classroom;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.Logo;

/** The picture beside the form: a page of working. */
class JoinLeaf extends Section {

    JoinLeaf() {
        addClassName("demo");
        getElement().setAttribute("aria-hidden", "true");
        OrderedList lines = new OrderedList();
        ListItem given = new ListItem(new Span(), new Formula("4(x-3)=2x+5"));
        given.addClassName("given");
        lines.add(given);
        List.of("4x-12=2x+5", "2x=17", "x=\\tfrac{17}{2}")
                .forEach(tex -> lines.add(new ListItem(new Span(new LineMark(LineMark.Kind.HOLDS)), new Formula(tex))));
        Paragraph say = new Paragraph(getTranslation("classroom.join.picture"));
        say.addClassName("say");
        Div leaf = new Div(say, lines);
        leaf.addClassName("leaf");
        add(new Logo(), leaf);
    }
}
