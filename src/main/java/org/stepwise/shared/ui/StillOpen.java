package org.stepwise.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;

/** What a thread of its own has to say to a page, which may have been left meanwhile. */
public final class StillOpen {

    private StillOpen() {}

    /** In the page's turn; nothing where it was left. */
    public static void tell(UI ui, SerializableRunnable action) {
        ui.accessLater(action, () -> {}).run();
    }
}
