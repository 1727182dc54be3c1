/** Solution sets of equations and inequalities. */
@NamedInterface("sets")
@NullMarked
package org.stepwise.cas.sets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
