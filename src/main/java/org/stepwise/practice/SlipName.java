package org.stepwise.practice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.stepwise.shared.Message;
import org.stepwise.shared.Translations;

/** What a known slip is called in a word or two. */
@Component
public class SlipName {

    private static final String NAME = "practice.slip.";

    /** How the keys begin of what is said of known slips. */
    public static final List<String> SLIPS = List.of("slips.", "working.slip.");

    /** Said of a line by the author of its problem, who foresaw it. */
    public static final String FORESEEN = "problembank.feedback";

    private final Translations translations;

    SlipName(Translations translations) {
        this.translations = translations;
    }

    /** The known slip that gives this line: the one it was judged by, or the one that was told. */
    public static @Nullable String slip(LiveWork.Line line) {
        return slip(line.slip(), line.graded().message());
    }

    /**
     * The same for a line of which only this is known.
     *
     * @param judged the slip that it was judged by
     * @param told what was said of it
     */
    public static @Nullable String slip(@Nullable String judged, Message told) {
        if (judged != null) {
            return judged;
        }
        return told.key().equals(FORESEEN)
                ? FORESEEN + " " + String.join(" ", told.arguments())
                : SLIPS.stream()
                        .filter(told.key()::startsWith)
                        .map(prefix -> told.key().substring(prefix.length()))
                        .findFirst()
                        .orElse(null);
    }

    /** Nothing where it has no name, as those which an author foresaw. */
    public Optional<String> of(@Nullable String slip, Locale locale) {
        try {
            return slip == null || slip.startsWith(FORESEEN)
                    ? Optional.empty()
                    : Optional.of(translations.getTranslation(NAME + slip, locale));
        } catch (NoSuchMessageException unnamed) {
            return Optional.empty();
        }
    }
}
