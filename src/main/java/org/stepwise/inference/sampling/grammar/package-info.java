/** Structured output: for a running sequence, which tokens a JSON document, a schema or a tool call allows next. */
@NamedInterface("grammar")
@NullMarked
package org.stepwise.inference.sampling.grammar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
