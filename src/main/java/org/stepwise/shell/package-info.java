/** The frame around all pages: bar, menu, sign-in page, and what is shown when there is nothing to show. */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"shared", "shared::ui", "identity"})
@NullMarked
package org.stepwise.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
