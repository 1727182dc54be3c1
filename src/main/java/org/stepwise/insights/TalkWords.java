package org.stepwise.insights;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.SchoolTime;
import org.stepwise.tutoring.care.Care;
import org.stepwise.tutoring.talk.Answer;
import org.stepwise.tutoring.talk.TalkRow;
import org.stepwise.tutoring.talk.Wish;

/** What is said of an exchange, in the teacher's language. */
final class TalkWords {

    private TalkWords() {}

    static String when(SchoolTime time, Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(time.zone()));
    }

    static String asked(Component page, TalkRow row) {
        return row.wish() == Wish.QUESTION || !row.question().isBlank()
                ? row.question()
                : page.getTranslation("tutoring.wish." + row.wish().name().toLowerCase(Locale.ROOT));
    }

    /** What is worth a look; nothing for an answer that was simply given. */
    static List<String> outcome(Component page, TalkRow row) {
        List<String> words = new ArrayList<>();
        if (row.needsCare()) {
            words.add(care(page, row));
        }
        if (row.turnedAway() && !row.needsCare()) {
            words.add(page.getTranslation("insights.only.turned_away"));
        }
        if (row.leaked()) {
            words.add(page.getTranslation("insights.only.stopped"));
        }
        if (row.rejected()) {
            words.add(page.getTranslation("insights.only.rejected"));
        }
        if (row.state() != Answer.State.DONE) {
            words.add(state(page, row.state()));
        }
        return words;
    }

    /** What kind of care is needed. */
    static String care(Component page, TalkRow row) {
        Care care = row.care();
        return page.getTranslation(care == null ? "insights.only.needs_care" : "insights.care." + care.id());
    }

    static String state(Component page, Answer.State state) {
        return page.getTranslation("insights.state." + state.name().toLowerCase(Locale.ROOT));
    }

    static String rating(Component page, @Nullable Integer rating) {
        return rating == null || rating == 0
                ? page.getTranslation("insights.figure.none")
                : page.getTranslation(rating > 0 ? "tutoring.helpful" : "tutoring.unhelpful");
    }
}
