package org.stepwise.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** When something is due, as people say it, in the server's time zone: the school's. */
public final class DueDate {

    private DueDate() {}

    public static Span of(Component owner, @Nullable Instant dueAt) {
        Span span = new Span(text(owner, dueAt));
        span.addClassNames("quiet", "nowrap");
        return span;
    }

    public static String text(Component owner, @Nullable Instant dueAt) {
        return dueAt == null
                ? owner.getTranslation("assignment.due.none")
                : owner.getTranslation(
                        "assignment.due",
                        DateTimeFormatter.ofPattern(
                                        "EEEE d MMMM, H:mm",
                                        UI.getCurrentOrThrow().getLocale())
                                .format(dueAt.atZone(ZoneId.systemDefault())));
    }
}
