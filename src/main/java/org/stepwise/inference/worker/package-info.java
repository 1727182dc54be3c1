/** A worker process that serves a model folder for this application, and is started again when it ends. */
@NullMarked
package org.stepwise.inference.worker;

import org.jspecify.annotations.NullMarked;
