/** Polynomials over the rationals, their factors and their real roots, exact. */
@NamedInterface("polynomial")
@NullMarked
package org.stepwise.cas.polynomial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
