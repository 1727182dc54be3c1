package org.stepwise.insights;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.PathId;
import org.stepwise.tutoring.talk.TalkFilter.Only;
import org.stepwise.tutoring.talk.TalkRow.Place;

/** What the address of the tutor's page asks for, so that a page can be gone back to and kept. */
record TalkQuery(
        @Nullable UUID schoolClass,
        @Nullable UUID pupil,
        @Nullable UUID problem,
        Only only,
        @Nullable Place behind) {

    /** @throws NotFound if something in it cannot be read */
    static TalkQuery of(QueryParameters address) {
        Optional<String> only = address.getSingleParameter("only");
        return new TalkQuery(
                id(address, "class"),
                id(address, "pupil"),
                id(address, "problem"),
                only.map(TalkQuery::only).orElse(Only.ALL),
                address.getSingleParameter("behind").map(TalkQuery::place).orElse(null));
    }

    private static @Nullable UUID id(QueryParameters address, String name) {
        return address.getSingleParameter(name).map(PathId::parse).orElse(null);
    }

    private static Only only(String word) {
        return Arrays.stream(Only.values())
                .filter(only -> word(only).equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("page"));
    }

    static String word(Only only) {
        return only.name().toLowerCase(Locale.ROOT);
    }

    private static Place place(String text) {
        int cut = text.indexOf('_');
        try {
            return new Place(Instant.parse(text.substring(0, Math.max(cut, 0))), PathId.parse(text.substring(cut + 1)));
        } catch (DateTimeParseException e) {
            throw new NotFound("page");
        }
    }

    TalkQuery inClass(@Nullable UUID other) {
        return new TalkQuery(other, null, problem, only, null);
    }

    TalkQuery ofPupil(@Nullable UUID other) {
        return new TalkQuery(schoolClass, other, problem, only, null);
    }

    TalkQuery ofProblem(@Nullable UUID other) {
        return new TalkQuery(schoolClass, pupil, other, only, null);
    }

    TalkQuery with(Only other) {
        return new TalkQuery(schoolClass, pupil, problem, other, null);
    }

    TalkQuery from(@Nullable Place place) {
        return new TalkQuery(schoolClass, pupil, problem, only, place);
    }

    QueryParameters address() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "class", schoolClass);
        put(words, "pupil", pupil);
        put(words, "problem", problem);
        if (only != Only.ALL) {
            words.put("only", word(only));
        }
        if (behind != null) {
            words.put("behind", behind.askedAt() + "_" + behind.id());
        }
        return QueryParameters.simple(words);
    }

    private static void put(Map<String, String> words, String name, @Nullable UUID id) {
        if (id != null) {
            words.put(name, id.toString());
        }
    }
}
