package org.stepwise.problembank;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Problems from elsewhere than the bank's files. */
public interface ProblemSource {

    /** As it is published now. */
    Optional<Problem> find(UUID id);

    /** As it was published then. */
    Optional<Problem> find(UUID id, String version);

    /** What this teacher may give to a class, the latest first. */
    List<Problem> offeredTo(UUID teacher);
}
