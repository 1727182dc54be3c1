package org.stepwise.shared.ui;

import com.vaadin.flow.component.UI;

/** How close things stand: teachers' pages step the type down. */
public final class Density {

    private Density() {}

    /** Sets the density of the current page; a layout calls it when it is attached. */
    public static void teacher(boolean teacher) {
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs(
                        "if ($0) document.documentElement.dataset.density = 'teacher';"
                                + " else delete document.documentElement.dataset.density;",
                        teacher);
    }
}
