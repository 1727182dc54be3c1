/** Markdown with formulas as lines that fill pages. */
@NullMarked
package org.stepwise.paper.text;

import org.jspecify.annotations.NullMarked;
