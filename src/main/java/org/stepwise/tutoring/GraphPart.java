package org.stepwise.tutoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
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
    private @Nullable Rung level;
    private transient List<Picture> found = List.of();

    GraphPart(Graphs graphs, HelpContext context, Rung level) {
        this.graphs = graphs;
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
        if (!now.equals(context) || upTo != level) {
            context = now;
            level = upTo;
            found = graphs.of(now, upTo, getLocale());
        }
        setVisible(!found.isEmpty());
        draw();
    }

    private void turn() {
        open = !open;
        draw();
    }

    private void draw() {
        button.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        pictures.removeAll();
        if (open) {
            found.forEach(picture -> pictures.add(figure(picture)));
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
