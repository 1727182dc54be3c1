/** A class of simulated pupils at a running application, over the protocol that browsers speak. */
@NullMarked
package org.stepwise.bench.classroom;

import org.jspecify.annotations.NullMarked;
