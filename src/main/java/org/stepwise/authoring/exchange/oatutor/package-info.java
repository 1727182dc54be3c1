/** Problems of OATutor. */
@NullMarked
package org.stepwise.authoring.exchange.oatutor;

import org.jspecify.annotations.NullMarked;
