/** What a pupil can do, skill by skill: Bayesian knowledge tracing, what comes next, and looking back in time. */
@ApplicationModule(
        displayName = "Mastery",
        allowedDependencies = {"shared", "shared::ui", "identity", "classroom", "problembank", "practice"})
@NullMarked
package org.stepwise.mastery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
