package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;

/** The keys of the page where problems are solved. Alt+Up and Alt+Down, from line to line, are in the page's lines. */
public final class SolveKeys {

    private SolveKeys() {}

    /** Alt+H asks for help. */
    public static ShortcutRegistration help(Component owner, Runnable action) {
        return Shortcuts.addShortcutListener(owner, action::run, Key.KEY_H, KeyModifier.ALT);
    }

    /** Escape closes help; the view then puts the focus back into its {@link MathLineField}. */
    public static ShortcutRegistration closeHelp(Component owner, Runnable action) {
        return Shortcuts.addShortcutListener(owner, action::run, Key.ESCAPE);
    }
}
