/** Solution sets of equations, inequalities and systems, exact. */
@NamedInterface("sets")
@NullMarked
package org.stepwise.cas.sets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
