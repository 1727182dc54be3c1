package org.stepwise.signals;

/** Hears what any node told, this one included. Called on one thread for all: hand long work on to another. */
public interface SignalListener {

    void heard(Signal signal);

    /** The connection was away for a while: anything may have changed. */
    void missed();
}
