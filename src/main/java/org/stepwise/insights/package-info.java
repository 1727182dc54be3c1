/** What teachers see of how pupils are helped: exchanges with the tutor, and what followed each hint. */
@ApplicationModule(
        displayName = "Insights",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "classroom",
            "problembank",
            "practice",
            "tutoring::care",
            "tutoring::hints",
            "tutoring::talk"
        })
@NullMarked
package org.stepwise.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
