/** What a text of a tutor says in formulas and numbers, and whether that is so; no Spring, no pages. */
@NamedInterface("verify")
@NullMarked
package org.stepwise.tutoring.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
