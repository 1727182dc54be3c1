/** Solving problems: work on a variant, submissions line by line, attempts, hints taken; the solve page. */
@ApplicationModule(
        displayName = "Practice",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "signals",
            "cas::tree",
            "cas::syntax",
            "cas::algebra",
            "cas::numeric",
            "cas::sets",
            "grading",
            "grading::working",
            "problembank",
            "tutoring",
            "tutoring::hints",
            "tutoring::talk"
        })
@NullMarked
package org.stepwise.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
