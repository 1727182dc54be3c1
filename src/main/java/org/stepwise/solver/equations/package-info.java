/** Equations in one letter: each shape has its way, and what may be false is checked. */
@NullMarked
package org.stepwise.solver.equations;

import org.jspecify.annotations.NullMarked;
