/** What stands between a language model and a pupil: nothing wrong passes, and nothing that gives the answer away. */
@NamedInterface("gate")
@NullMarked
package org.stepwise.tutoring.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
