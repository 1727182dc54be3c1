/** Questions of Moodle, with those of STACK. */
@NullMarked
package org.stepwise.authoring.exchange.moodle;

import org.jspecify.annotations.NullMarked;
