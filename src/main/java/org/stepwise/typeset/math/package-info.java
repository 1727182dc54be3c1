/** LaTeX as drawn boxes, in the way of The TeXbook's appendix G, as far as school needs it. */
@NamedInterface("math")
@NullMarked
package org.stepwise.typeset.math;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
