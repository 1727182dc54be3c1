/** The teacher's workshop: problems of one's own, and those of other systems. */
@ApplicationModule(
        displayName = "Workshop",
        allowedDependencies = {"shared", "cas::tree", "cas::syntax", "cas::algebra", "grading", "problembank"})
@NullMarked
package org.stepwise.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
