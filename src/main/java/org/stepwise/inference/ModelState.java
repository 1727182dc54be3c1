package org.stepwise.inference;

import java.time.Instant;

/** What a language model is doing. */
public sealed interface ModelState {

    /** Whether nobody needs to be told of a change from the other to this one: the time of the next try is no news. */
    default boolean isLike(ModelState other) {
        return this instanceof Unavailable now && other instanceof Unavailable before
                ? now.why().equals(before.why())
                : equals(other);
    }

    /** There is none, and none is wanted. */
    record Off() implements ModelState {}

    /** It is being loaded, or has not been heard of yet. */
    record Starting() implements ModelState {}

    /** @param model its name */
    record Ready(String model) implements ModelState {}

    /**
     * It cannot answer now.
     *
     * @param why for whoever runs the school's server
     */
    record Unavailable(String why, Instant nextTry) implements ModelState {}
}
