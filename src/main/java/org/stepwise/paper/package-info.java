/** Problems on paper: worksheets and answer sheets as PDF. */
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {"shared", "problembank", "typeset::math", "typeset::text"})
@NullMarked
package org.stepwise.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
