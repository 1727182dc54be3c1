/** Which token comes next: sampling parameters, and grammars that allow only what a format permits. */
@NamedInterface("sampling")
@NullMarked
package org.stepwise.inference.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
