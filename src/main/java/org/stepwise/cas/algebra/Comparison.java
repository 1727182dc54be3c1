package org.stepwise.cas.algebra;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.stepwise.cas.tree.Rational;

/** What is known about two expressions. */
public sealed interface Comparison {

    /** Proved: they have the same value wherever both are defined, and are defined in the same places but for holes. */
    record Equal() implements Comparison {}

    /** Certified; the point shows it, and is empty where there are no letters or the proof needs none. */
    record Different(Map<String, Rational> counterexample) implements Comparison {
        public Different {
            counterexample = Collections.unmodifiableMap(new TreeMap<>(counterexample));
        }
    }

    record Unknown() implements Comparison {}
}
