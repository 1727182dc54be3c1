/** Problems in and out: our own files, and what other systems write. */
@NullMarked
package org.stepwise.authoring.exchange;

import org.jspecify.annotations.NullMarked;
