/** Several statements at once, in one letter or in several. */
@NullMarked
package org.stepwise.solver.systems;

import org.jspecify.annotations.NullMarked;
