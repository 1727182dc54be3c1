/** A demonstration school with known passwords, for trying things out on one's own machine. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"shared", "identity", "classroom", "problembank", "practice", "assignment"})
@NullMarked
package org.stepwise.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
