/** What changed, told to every node that works on the same database. */
@ApplicationModule(
        displayName = "Signals",
        allowedDependencies = {"shared"})
@NullMarked
package org.stepwise.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
