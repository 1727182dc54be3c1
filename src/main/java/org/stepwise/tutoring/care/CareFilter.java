package org.stepwise.tutoring.care;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notices by fixed phrases of several languages, so that the same question is always treated alike. */
public final class CareFilter {

    private static final Phrases DISTRESS = Phrases.of("distress");
    private static final Phrases ABUSE = Phrases.of("abuse");
    private static final Phrases PERSONAL = Phrases.of("personal");
    private static final Phrases ERRANDS = Phrases.of("errands");
    private static final Phrases ELSEWHERE = Phrases.of("elsewhere");
    private static final Phrases MATHEMATICS = Phrases.of("mathematics");
    private static final Phrases AMOUNTS = Phrases.of("amounts");

    private CareFilter() {}

    /** The gravest thing that stands in a question; nothing if a model may answer it. */
    public static Optional<Noticed> look(String question) {
        String text = plain(question);
        return Stream.of(Care.values())
                .flatMap(care -> phrases(care, text).stream()
                        .map(language -> new Noticed(care, language.isEmpty() ? null : Locale.of(language))))
                .findFirst();
    }

    /** The language of the phrase, which is empty for those of any. */
    private static Optional<String> phrases(Care care, String text) {
        return switch (care) {
            case DISTRESS -> DISTRESS.find(text);
            case ABUSE -> ABUSE.find(text);
            case PERSONAL -> PERSONAL.find(text);
            case OFF_TOPIC ->
                ERRANDS.find(text).or(() -> isMathematics(text) ? Optional.empty() : ELSEWHERE.find(text));
        };
    }

    private static boolean isMathematics(String text) {
        boolean amount =
                text.chars().anyMatch(Character::isDigit) && AMOUNTS.find(text).isPresent();
        return amount || MATHEMATICS.find(text).isPresent();
    }

    /** Small letters without accents and without signs that cannot be seen. */
    static String plain(@Nullable String question) {
        String text = question == null ? "" : question;
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("[\\p{Mn}\\p{Cf}]", "")
                .replaceAll("[\u2018\u2019\u02bc`\u00b4]", "'")
                .replaceAll("[\u2010-\u2015]", "-")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }
}
