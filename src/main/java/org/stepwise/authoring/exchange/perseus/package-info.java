/** Exercises of Perseus. */
@NullMarked
package org.stepwise.authoring.exchange.perseus;

import org.jspecify.annotations.NullMarked;
