/** Problems read from files: their parameters, variants, hints, known wrong answers and self-tests. */
@ApplicationModule(
        displayName = "Problem bank",
        allowedDependencies = {
            "shared",
            "typeset::text",
            "cas::tree",
            "cas::syntax",
            "cas::algebra",
            "cas::numeric",
            "grading",
            "grading::working"
        })
@NullMarked
package org.stepwise.problembank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
