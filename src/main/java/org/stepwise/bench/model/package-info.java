/** The model runtime measured: speed of reading and writing, and how near that is to what the device can do. */
@NullMarked
package org.stepwise.bench.model;

import org.jspecify.annotations.NullMarked;
