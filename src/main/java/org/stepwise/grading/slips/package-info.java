/** Known slips: what each buggy rule would give, so that a wrong answer can be told what happened. */
@NullMarked
package org.stepwise.grading.slips;

import org.jspecify.annotations.NullMarked;
