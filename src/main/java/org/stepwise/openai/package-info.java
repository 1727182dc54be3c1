/** The OpenAI-compatible HTTP interface over the engine, and the worker process that serves it. */
@ApplicationModule(
        displayName = "OpenAI API",
        allowedDependencies = {
            "shared",
            "inference",
            "inference::text",
            "inference::sampling",
            "inference::grammar",
            "inference::cuda",
            "inference::torch",
            "inference::model",
            "inference::engine"
        })
@NullMarked
package org.stepwise.openai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
