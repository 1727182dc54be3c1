/** What a text says in words, codes and look-alikes, written in digits and signs. */
@NullMarked
package org.stepwise.tutoring.gate.spoken;

import org.jspecify.annotations.NullMarked;
