package org.stepwise.bench.classroom;

import java.util.Collection;

/** Measured times, in nanoseconds and sorted. */
record Times(long[] sorted) {

    static Times of(Collection<Long> nanos) {
        return new Times(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    int count() {
        return sorted.length;
    }

    /** The time that a share of all did not exceed, in milliseconds; 0 of none. */
    double percentile(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(place, 0, sorted.length - 1)] / 1e6;
    }
}
