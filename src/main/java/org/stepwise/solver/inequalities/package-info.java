/** Inequalities in one letter: undone like equations, or read off a table of signs. */
@NullMarked
package org.stepwise.solver.inequalities;

import org.jspecify.annotations.NullMarked;
