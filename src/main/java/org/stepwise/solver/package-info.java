/** Step-by-step solutions of school tasks: what is done on the board, why, and what it gives. */
@ApplicationModule(
        displayName = "Solver",
        allowedDependencies = {"cas::tree", "cas::syntax", "cas::algebra", "cas::numeric", "cas::sets", "shared"})
@NullMarked
package org.stepwise.solver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
