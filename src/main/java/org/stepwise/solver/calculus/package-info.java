/** Derivatives and integrals by the rules of school. */
@NullMarked
package org.stepwise.solver.calculus;

import org.jspecify.annotations.NullMarked;
