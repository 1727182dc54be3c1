package org.stepwise.shared;

import java.util.UUID;

/** Ids in addresses. */
public final class PathId {

    private PathId() {}

    /** @throws NotFound if it is no id */
    public static UUID parse(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw new NotFound("page");
        }
        throw new NotFound("page");
    }
}
