/** The first page: what is set today, or what one may do instead. */
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "classroom",
            "problembank",
            "practice",
            "mastery",
            "assignment"
        })
@NullMarked
package org.stepwise.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
