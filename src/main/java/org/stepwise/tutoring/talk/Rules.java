package org.stepwise.tutoring.talk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a pupil.
 *
 * @param freeChat whether the pupil may talk without a problem
 * @param language that the tutor writes in; null for that of the page
 * @param model the name of the model that is asked; null for whichever there is
 * @param perHour how many questions the pupil may ask within an hour; null for what the school has set
 */
public record Rules(
        boolean freeChat,
        @Nullable Locale language,
        @Nullable String model,
        @Nullable Integer perHour,
        List<OfClass> classes) {

    /**
     * What a class may ask together.
     *
     * @param perHour questions within an hour
     */
    public record OfClass(Set<UUID> pupils, int perHour) {}

    /** Nothing is set. */
    public static final Rules NONE = new Rules(true, null, null, null, List.of());

    public Rules {
        classes = List.copyOf(classes);
    }
}
