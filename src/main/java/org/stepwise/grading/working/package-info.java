/** Working line by line: what each line is to the one before it. */
@NamedInterface("working")
@NullMarked
package org.stepwise.grading.working;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
