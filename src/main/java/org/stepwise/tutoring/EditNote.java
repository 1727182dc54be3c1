package org.stepwise.tutoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says that an earlier question is being asked in other words, and lets it be. */
class EditNote extends Div {

    private transient @Nullable UUID edited;

    EditNote(Runnable keep) {
        addClassNames("edit-note", "small", "quiet");
        getElement().setAttribute("role", "status");
        NativeButton leave = new NativeButton(getTranslation("tutoring.edit.leave"), click -> keep.run());
        leave.addClassNames("btn", "bare", "small");
        add(new Span(getTranslation("tutoring.edit.note")), leave);
        setVisible(false);
    }

    void begin(UUID question) {
        edited = question;
        setVisible(true);
    }

    void end() {
        edited = null;
        setVisible(false);
    }

    /** The question that is being changed; null for a new one. */
    @Nullable
    UUID edited() {
        return edited;
    }
}
