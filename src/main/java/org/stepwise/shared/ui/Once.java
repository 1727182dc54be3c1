package org.stepwise.shared.ui;

import com.vaadin.flow.component.button.Button;

/** A second click of a double click must not do again, or undo, what the first one did. */
public final class Once {

    private Once() {}

    /** The button rests in the browser from the click until the server has done with it. */
    public static void listen(Button button, Runnable command) {
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                command.run();
            } finally {
                button.setEnabled(true);
            }
        });
    }
}
