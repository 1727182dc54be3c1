/** The live room: what a class does right now, who could use the teacher, and which answers have the same slip. */
@ApplicationModule(
        displayName = "Live room",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "signals",
            "identity",
            "classroom",
            "problembank",
            "grading",
            "practice",
            "assignment"
        })
@NullMarked
package org.stepwise.liveroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
