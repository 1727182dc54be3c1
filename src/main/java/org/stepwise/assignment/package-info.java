/** Problem sets, their assignment to classes, and the teacher's table of who has done what. */
@ApplicationModule(
        displayName = "Assignment",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "classroom",
            "problembank",
            "paper",
            "tutoring",
            "practice"
        })
@NullMarked
package org.stepwise.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
