/** LaTeX as drawn boxes, in the way of The TeXbook's appendix G, as far as school needs it. */
@NullMarked
package org.stepwise.paper.math;

import org.jspecify.annotations.NullMarked;
