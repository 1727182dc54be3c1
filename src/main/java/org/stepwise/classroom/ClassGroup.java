package org.stepwise.classroom;

import java.util.Set;
import java.util.UUID;

/** Some pupils of a class, such as those of one set. */
public record ClassGroup(UUID id, String name, Set<UUID> members) {

    public ClassGroup {
        members = Set.copyOf(members);
    }
}
