/** Practising freely with the tutor: conversations without a problem, and what a class's teacher allows of them. */
@ApplicationModule(
        displayName = "Chat",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "classroom",
            "problembank",
            "tutoring",
            "tutoring::talk",
            "tutoring::export",
            "tutoring::verify",
            "practice",
            "assignment"
        })
@NullMarked
package org.stepwise.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
