/** What was said, as a file that a pupil can keep. */
@NamedInterface("export")
@NullMarked
package org.stepwise.tutoring.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
