package org.stepwise.tutoring.talk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a pupil asks.
 *
 * @param id made by the page: the same one twice is one question
 * @param words empty where the wish says it all
 * @param instead the question in whose place it stands, with all that came after that one; or null
 */
public record Question(
        UUID id, Wish wish, String words, @Nullable UUID instead) {}
