package org.stepwise.tutoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.graphs.Graphs;
import org.stepwise.tutoring.graphs.Picture;
import org.stepwise.tutoring.hints.HelpContext;

/** Pictures of the problem and of the latest lines that hold, drawn when they are asked for. */
public class GraphPart extends Div {

    private final transient Graphs graphs;
    private final NativeButton button;
    private final Div pictures = new Div();
    private boolean open;
    private transient @Nullable HelpContext context;
    private Rung level;
    private boolean drawn;

    GraphPart(Graphs graphs, HelpContext context, Rung level) {
        this.graphs = graphs;
        this.level = level;
        addClassName("graphs");
        pictures.addClassName("pictures");
        pictures.getElement().setAttribute("aria-live", "polite");
        button = new NativeButton(getTranslation("tutoring.graph.show"), click -> turn());
        button.addClassNames("btn", "small");
        add(button, pictures);
        show(context, level);
    }

    /** Seen only where there is a drawing; what was opened stays so, with what has come to it. */
    final void show(HelpContext now, Rung upTo) {
        if (now.equals(context) && upTo == level) {
            return;
        }
        context = now;
        level = upTo;
        drawn = false;
        setVisible(graphs.any(now, upTo, getLocale()));
        draw();
    }

    private void turn() {
        open = !open;
        draw();
        button.setText(getTranslation(open ? "tutoring.graph.hide" : "tutoring.graph.show"));
        if (open) {
            // Where the room below is too small for it.
            pictures.getElement().executeJs("requestAnimationFrame(() => this.scrollIntoView({block: 'nearest'}))");
        }
    }

    private void draw() {
        button.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        HelpContext shown = context;
        if (open && !drawn && shown != null) {
            pictures.removeAll();
            graphs.of(shown, level, getLocale()).forEach(picture -> pictures.add(figure(picture)));
            drawn = true;
        } else if (!open) {
            pictures.removeAll();
            drawn = false;
        }
    }

    private static Div figure(Picture picture) {
        Div drawing = new Div();
        // Made by us, and escaped there.
        drawing.getElement().setProperty("innerHTML", picture.svg());
        Span title = new Span(picture.title());
        title.addClassName("strong");
        // Said already by the drawing itself.
        Paragraph words = new Paragraph(title, new Span(" " + picture.words()));
        words.addClassNames("small", "quiet");
        words.getElement().setAttribute("aria-hidden", "true");
        Div figure = new Div(drawing, words);
        figure.addClassName("picture");
        return figure;
    }
}
