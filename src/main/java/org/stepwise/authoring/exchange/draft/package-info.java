/** A problem on its way into the bank, and what makes it complete. */
@NullMarked
package org.stepwise.authoring.exchange.draft;

import org.jspecify.annotations.NullMarked;
