/** Who somebody is: accounts, roles, signing in, and the links that invite teachers. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "shared::ui"})
@NullMarked
package org.stepwise.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
