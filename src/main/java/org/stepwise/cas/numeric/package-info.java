/** Exact numbers, and enclosures of those that are not. */
@NamedInterface("numeric")
@NullMarked
package org.stepwise.cas.numeric;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
