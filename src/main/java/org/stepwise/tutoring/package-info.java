/** Help with a problem: the ladder of hints and the tutor's page beside the pupil's. */
@ApplicationModule(
        displayName = "Tutoring",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "cas::tree",
            "cas::syntax",
            "cas::algebra",
            "cas::numeric",
            "cas::sets",
            "cas::graph",
            "cas::units",
            "grading",
            "grading::working",
            "problembank",
            "solver",
            "inference"
        })
@NullMarked
package org.stepwise.tutoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
