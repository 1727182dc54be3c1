/** Expressions, rewritten one operation at a time by the first rule that fits. */
@NullMarked
package org.stepwise.solver.rewriting;

import org.jspecify.annotations.NullMarked;
