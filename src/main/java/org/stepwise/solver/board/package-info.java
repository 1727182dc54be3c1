/** What is written on the board: lines, what their terms are made of, and what school does not know. */
@NullMarked
package org.stepwise.solver.board;

import org.jspecify.annotations.NullMarked;
