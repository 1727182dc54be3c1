/** Bytes from outside, read within bounds. */
@NullMarked
package org.stepwise.authoring.exchange.source;

import org.jspecify.annotations.NullMarked;
