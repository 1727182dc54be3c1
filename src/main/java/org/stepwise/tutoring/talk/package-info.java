/** Conversations with the tutor: what a pupil asks, who is next, what the model is told, and what of its words is shown. */
@NamedInterface("talk")
@NullMarked
package org.stepwise.tutoring.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
