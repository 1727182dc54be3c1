package org.stepwise.tutoring;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.stepwise.inference.ChatModel;
import org.stepwise.inference.ModelState;
import org.stepwise.shared.ui.StillOpen;
import org.stepwise.shared.ui.SwIcon;

/** Says that the model cannot be asked at the moment, and that everything else is there; else it is not seen. */
class ModelNote extends Div {

    private final transient ChatModel model;
    private transient Runnable stop = () -> {};

    ModelNote(ChatModel model) {
        this.model = model;
        addClassName("model-note");
        Span title = new Span(getTranslation("tutoring.model.resting"));
        title.addClassName("strong");
        Paragraph line = new Paragraph(new SwIcon("plug"), title);
        line.addClassName("src");
        Paragraph rest = new Paragraph(getTranslation("tutoring.model.rest"));
        rest.addClassNames("small", "quiet");
        add(line, rest);
        show();
    }

    private void show() {
        ModelState state = model.state();
        setVisible(state instanceof ModelState.Starting || state instanceof ModelState.Unavailable);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        stop = model.onChange(() -> StillOpen.tell(ui, this::show));
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop.run();
    }
}
