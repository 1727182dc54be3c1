/** Expressions: read, printed, computed and compared, exactly. */
@ApplicationModule(displayName = "Algebra", allowedDependencies = "shared")
@NullMarked
package org.stepwise.cas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
