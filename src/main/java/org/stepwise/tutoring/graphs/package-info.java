/** Pictures of functions, number lines and tables of signs, with the same in words; none tells more than a pupil may know. */
@NamedInterface("graphs")
@NullMarked
package org.stepwise.tutoring.graphs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
