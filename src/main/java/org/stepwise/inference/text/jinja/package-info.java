/** A small interpreter of Jinja templates, as far as chat templates use them, that a hostile template cannot exhaust. */
@NullMarked
package org.stepwise.inference.text.jinja;

import org.jspecify.annotations.NullMarked;
