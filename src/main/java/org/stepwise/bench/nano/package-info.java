/** The texts that the nano model is trained on, and what the trained model can do. */
@NullMarked
package org.stepwise.bench.nano;

import org.jspecify.annotations.NullMarked;
