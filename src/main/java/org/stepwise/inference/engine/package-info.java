/** Sequences in, tokens out: one loop owns the device and batches everyone who waits. */
@NamedInterface("engine")
@NullMarked
package org.stepwise.inference.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
