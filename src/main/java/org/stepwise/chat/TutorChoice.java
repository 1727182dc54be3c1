package org.stepwise.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.Refused;

/**
 * What a teacher has chosen for a class.
 *
 * @param language a tag such as {@code de}; null for that of the page
 * @param model the name of one of several; null for the usual one
 * @param perPupil questions within an hour; null for what the school has set
 * @param perClass questions of all together within an hour; null for no bound
 */
record TutorChoice(
        boolean freeChat,
        @Nullable String language,
        @Nullable String model,
        @Nullable Integer perPupil,
        @Nullable Integer perClass) {

    /** In which the tutor can be asked to write. */
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pl", "pt", "tr", "uk", "ar");

    static final TutorChoice USUAL = new TutorChoice(true, null, null, null, null);

    static final int MOST_PER_PUPIL = 1000;
    static final int MOST_PER_CLASS = 100_000;

    TutorChoice {
        if (language != null && !LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(language);
        }
        if (perPupil != null && (perPupil < 0 || perPupil > MOST_PER_PUPIL)
                || perClass != null && (perClass < 0 || perClass > MOST_PER_CLASS)) {
            throw Refused.because("chats.rules.number", Integer.toString(MOST_PER_PUPIL));
        }
    }
}
