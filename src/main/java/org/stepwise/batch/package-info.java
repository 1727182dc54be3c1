/** Checking without the application: JSON lines in, JSON lines out. */
@ApplicationModule(
        displayName = "Batch doors",
        allowedDependencies = {"grading", "grading::working", "solver", "shared"})
@NullMarked
package org.stepwise.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
