package org.stepwise.cas.sets;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.stepwise.cas.tree.Expr;

/**
 * What is known about two sets of solutions.
 *
 * @param witness values of the letters that solve exactly one of the two, where the sets differ and such values can be
 *     written; with {@link SetRelation#UNKNOWN} they show that the sets differ, and which holds more is open
 */
public record SetComparison(SetRelation relation, Map<String, Expr> witness) {

    static final SetComparison UNKNOWN = new SetComparison(SetRelation.UNKNOWN, Map.of());

    public SetComparison {
        witness = Collections.unmodifiableMap(new TreeMap<>(witness));
    }

    /** Whether it is certain that the sets are not the same. */
    public boolean different() {
        return relation != SetRelation.EQUAL && (relation != SetRelation.UNKNOWN || !witness.isEmpty());
    }
}
