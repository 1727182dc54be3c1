/** What became of a question, for its teacher. */
@NullMarked
package org.stepwise.authoring.exchange.report;

import org.jspecify.annotations.NullMarked;
