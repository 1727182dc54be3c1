/** The teacher's workshop: problems of their own, written, tried, published, and those of other systems. */
@ApplicationModule(
        displayName = "Authoring",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "cas::tree",
            "cas::syntax",
            "cas::algebra",
            "grading",
            "solver",
            "inference",
            "problembank",
            "practice",
            "assignment"
        })
@NullMarked
package org.stepwise.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
