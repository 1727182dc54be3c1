package org.stepwise.authoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A draft as its author sees it.
 *
 * @param revision goes with the next save
 * @param mine only then it can be changed
 * @param versions what was published, the latest first
 */
record DraftView(
        UUID id,
        String text,
        int revision,
        boolean mine,
        boolean shared,
        boolean retired,
        Instant savedAt,
        List<Version> versions) {

    /** @param number from 1 */
    record Version(int number, String text, Instant at) {}

    boolean isPublished() {
        return !versions.isEmpty();
    }

    /** Pupils are given another text than this one. */
    boolean isAhead() {
        return isPublished() && !versions.getFirst().text().equals(text);
    }
}
