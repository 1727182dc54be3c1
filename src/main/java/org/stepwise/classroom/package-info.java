/** Classes: their join codes and rosters, and how a pupil comes to be in one. */
@ApplicationModule(
        displayName = "Classroom",
        allowedDependencies = {"shared", "shared::ui", "identity"})
@NullMarked
package org.stepwise.classroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
