package org.stepwise.authoring;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of the workshop's list.
 *
 * @param owner the name of who wrote it
 * @param published the number of the latest version; 0 for none
 * @param ahead the draft was changed since
 */
record DraftSummary(
        UUID id,
        String title,
        String heading,
        boolean mine,
        String owner,
        boolean shared,
        boolean retired,
        int published,
        boolean ahead,
        Instant savedAt) {}
