package org.stepwise.inference.engine;

/** As many requests wait as may wait; try again later. */
public final class QueueFullException extends RuntimeException {

    QueueFullException(int waiting) {
        super(waiting + " requests are waiting already.");
    }
}
