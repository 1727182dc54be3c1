package org.stepwise.classroom;

import java.util.List;
import java.util.UUID;

/** What the class must know of those who give something to groups; implemented by their module. */
public interface GroupUse {

    /** The titles of what is meant for this group now. */
    List<String> titles(UUID group);
}
