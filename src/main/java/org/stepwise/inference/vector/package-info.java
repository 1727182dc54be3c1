/** A step of a few tokens on processors, by the JDK's vectors: products that read each weight once, as fast as memory gives it. */
@NamedInterface("vector")
@NullMarked
package org.stepwise.inference.vector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
