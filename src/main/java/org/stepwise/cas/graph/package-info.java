/** What a drawing shows: curves with their gaps, zeros, poles and turning points; intervals; signs. */
@NamedInterface("graph")
@NullMarked
package org.stepwise.cas.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
