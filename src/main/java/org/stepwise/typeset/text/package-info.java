/** Markdown with formulas as lines that fill pages. */
@NamedInterface("text")
@NullMarked
package org.stepwise.typeset.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
