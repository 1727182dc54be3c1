/** The language model: a port to talk to it, and the engine that runs one on this machine. */
@ApplicationModule(displayName = "Inference", allowedDependencies = "shared")
@NullMarked
package org.stepwise.inference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
