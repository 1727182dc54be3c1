package org.stepwise.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.SchoolTime;

/** When something is due, as people say it, on the school's wall clock. */
public final class DueDate {

    private DueDate() {}

    public static Span of(Component owner, AssignmentView assignment) {
        Span span = new Span(withKind(owner, assignment));
        span.addClassName("quiet");
        return span;
    }

    /** For a teacher, who has tests among the others. */
    static String withKind(Component owner, AssignmentView assignment) {
        String until = text(owner, assignment);
        return assignment.exam() ? owner.getTranslation("assignment.exam", until) : until;
    }

    /** What comes next counts: when it opens, when it is due, until when it is taken, that it is over. */
    public static String text(Component owner, AssignmentView assignment) {
        AssignmentView.Times times = assignment.window();
        Locale locale = UI.getCurrentOrThrow().getLocale();
        if (!times.open()) {
            return owner.getTranslation("assignment.due.opens", say(times.opensAt(), locale));
        }
        if (times.closed()) {
            return owner.getTranslation("assignment.due.closed", say(times.closesAt(), locale));
        }
        ZonedDateTime closes = times.closesAt();
        if (times.dueAt() == null) {
            return closes == null
                    ? owner.getTranslation("assignment.due.none")
                    : owner.getTranslation("assignment.due.until", say(closes, locale));
        }
        return closes == null || closes.equals(times.dueAt())
                ? owner.getTranslation("assignment.due", say(times.dueAt(), locale))
                : owner.getTranslation("assignment.due.late", say(times.dueAt(), locale), say(closes, locale));
    }

    private static String say(@Nullable ZonedDateTime time, Locale locale) {
        return time == null ? "" : SchoolTime.words(time, "EEEE d MMMM, H:mm", locale);
    }
}
