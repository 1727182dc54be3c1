/** Marks: one grader per kind of answer, proved or not given. */
@ApplicationModule(
        displayName = "Grading",
        allowedDependencies = {
            "cas::tree",
            "cas::syntax",
            "cas::algebra",
            "cas::numeric",
            "cas::sets",
            "cas::units",
            "shared"
        })
@NullMarked
package org.stepwise.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
