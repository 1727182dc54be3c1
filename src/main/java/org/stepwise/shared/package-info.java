/** What every module may use: identifiers, messages, time, and the components of the user interface. */
@ApplicationModule(displayName = "Shared", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.stepwise.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
