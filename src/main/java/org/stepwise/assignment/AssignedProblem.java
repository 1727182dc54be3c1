package org.stepwise.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A problem in the version that a class was given; null where it was given before versions were kept. */
@Embeddable
record AssignedProblem(
        @Column(name = "problem_id") UUID problem,
        @Column(name = "problem_version") @Nullable String version) {}
