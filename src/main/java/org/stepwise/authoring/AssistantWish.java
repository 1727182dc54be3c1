package org.stepwise.authoring;

import org.jspecify.annotations.Nullable;

/**
 * What a teacher wants a draft of.
 *
 * @param words what it is to be about, or what is to be different
 * @param like the text of a problem that it is to be like; null for none
 */
record AssistantWish(String words, @Nullable String like) {

    static final int LONGEST = 1_000;
}
