/** Checking without the application: JSON lines in, JSON lines out. */
@ApplicationModule(
        displayName = "Batch doors",
        allowedDependencies = {
            "grading",
            "grading::working",
            "problembank",
            "solver",
            "tutoring::gate",
            "tutoring::verify",
            "shared"
        })
@NullMarked
package org.stepwise.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
