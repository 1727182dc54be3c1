/** Reading what people type, and writing it back. */
@NamedInterface("syntax")
@NullMarked
package org.stepwise.cas.syntax;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
