/** Expressions as trees that keep the way they were written. */
@NamedInterface("tree")
@NullMarked
package org.stepwise.cas.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
