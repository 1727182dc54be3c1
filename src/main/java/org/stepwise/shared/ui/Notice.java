package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import org.stepwise.shared.Message;
import org.stepwise.shared.Refused;

/** Short words at the edge of the page, read aloud, that go away by themselves. */
public final class Notice {

    private static final int SHOWN_MS = 6_000;

    private Notice() {}

    public static void show(String text) {
        Notification notification = Notification.show(text, SHOWN_MS, Notification.Position.BOTTOM_CENTER);
        notification.setAssertive(true);
    }

    /** Runs a command and says why where it is refused. */
    public static void attempt(Component owner, Runnable command) {
        try {
            command.run();
        } catch (Refused refused) {
            show(text(owner, refused.reason()));
        }
    }

    public static String text(Component owner, Message message) {
        return owner.getTranslation(message.key(), message.arguments().toArray());
    }
}
