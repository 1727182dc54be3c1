/** Measures and searches that are run by hand; plain main classes. */
@ApplicationModule(
        displayName = "Bench",
        allowedDependencies = {
            "shared",
            "cas::tree",
            "cas::syntax",
            "cas::algebra",
            "grading",
            "grading::working",
            "problembank",
            "solver",
            "tutoring::gate",
            "tutoring::hints",
            "tutoring::talk",
            "tutoring::verify",
            "cas::numeric",
            "inference",
            "inference::text",
            "inference::remote",
            "inference::cuda",
            "inference::engine",
            "inference::model",
            "inference::sampling",
            "inference::torch"
        })
@NullMarked
package org.stepwise.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
