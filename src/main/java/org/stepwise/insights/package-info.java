/** What teachers see of how it goes: what pupils make of each problem, exchanges with the tutor, and what followed each hint. */
@ApplicationModule(
        displayName = "Insights",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "classroom",
            "problembank",
            "practice",
            "practice::figures",
            "assignment",
            "tutoring::care",
            "tutoring::hints",
            "tutoring::talk"
        })
@NullMarked
package org.stepwise.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
