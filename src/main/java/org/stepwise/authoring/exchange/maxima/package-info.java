/** The part of Maxima that school questions are written in; read, never run. */
@NullMarked
package org.stepwise.authoring.exchange.maxima;

import org.jspecify.annotations.NullMarked;
