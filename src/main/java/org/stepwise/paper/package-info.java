/** Problems on paper: formulas typeset without a browser, worksheets and answer sheets as PDF. */
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {"shared", "problembank"})
@NullMarked
package org.stepwise.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
