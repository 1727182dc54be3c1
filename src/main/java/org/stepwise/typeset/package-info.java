/** Markdown and LaTeX without a browser: what of it can be set, and how it lies on a page. */
@ApplicationModule(
        displayName = "Typesetting",
        allowedDependencies = {"shared"})
@NullMarked
package org.stepwise.typeset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
