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
            "problembank"
        })
@NullMarked
package org.stepwise.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
