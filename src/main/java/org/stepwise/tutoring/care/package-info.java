/** Looks at what a pupil writes before a model does: who needs a person, what is private, and what is not mathematics. */
@NamedInterface("care")
@NullMarked
package org.stepwise.tutoring.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
