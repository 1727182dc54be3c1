/** Problems read from files: their parameters, variants, hints, known wrong answers and self-tests. */
@ApplicationModule(
        displayName = "Problem bank",
        allowedDependencies = {"shared", "cas", "grading"})
@NullMarked
package org.stepwise.problembank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
