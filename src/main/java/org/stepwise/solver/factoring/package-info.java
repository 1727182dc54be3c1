/** Sums written as products and as squares. */
@NullMarked
package org.stepwise.solver.factoring;

import org.jspecify.annotations.NullMarked;
