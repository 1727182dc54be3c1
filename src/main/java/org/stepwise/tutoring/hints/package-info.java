/** What the rungs of the help ladder say: the author's words, or lines that are worked out. */
@NamedInterface("hints")
@NullMarked
package org.stepwise.tutoring.hints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
