/** Quantities: numbers with units of measurement, exactly. */
@NamedInterface("units")
@NullMarked
package org.stepwise.cas.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
