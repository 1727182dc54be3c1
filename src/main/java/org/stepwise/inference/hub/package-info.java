/** Models from the Hugging Face hub: listed, downloaded into a model folder, and verified. */
@NamedInterface("hub")
@NullMarked
package org.stepwise.inference.hub;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
