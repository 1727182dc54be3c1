package org.stepwise.inference.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which rows of the pool of keys and values are taken. A sequence has its rows in one piece. */
final class KvPool {

    /** Rows from {@code start} on. */
    record Segment(int start, int length) {

        int end() {
            return start + length;
        }
    }

    /** Lengths of the gaps by their start. */
    private final TreeMap<Integer, Integer> free = new TreeMap<>();

    KvPool(int rows) {
        free.put(0, rows);
    }

    int freeRows() {
        return free.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The smallest gap that suffices is cut. */
    Optional<Segment> take(int length) {
        return free.entrySet().stream()
                .filter(gap -> gap.getValue() >= length)
                .min(Map.Entry.comparingByValue())
                .map(gap -> cut(gap.getKey(), gap.getValue(), length));
    }

    /** The first gap that suffices is cut. */
    Segment lowest(int length) {
        return free.entrySet().stream()
                .filter(gap -> gap.getValue() >= length)
                .findFirst()
                .map(gap -> cut(gap.getKey(), gap.getValue(), length))
                .orElseThrow();
    }

    private Segment cut(int start, int gap, int length) {
        free.remove(start);
        if (gap > length) {
            free.put(start + length, gap - length);
        }
        return new Segment(start, length);
    }

    /** The same rows and some behind them, if those are free. */
    Optional<Segment> extended(Segment segment, int length) {
        int more = length - segment.length();
        Integer gap = free.get(segment.end());
        if (more <= 0 || gap == null || gap < more) {
            return Optional.empty();
        }
        cut(segment.end(), gap, more);
        return Optional.of(new Segment(segment.start(), length));
    }

    void release(Segment segment) {
        int start = segment.start();
        int end = segment.end();
        Map.Entry<Integer, Integer> before = free.lowerEntry(start);
        if (before != null && before.getKey() + before.getValue() == start) {
            start = before.getKey();
            free.remove(start);
        }
        Integer after = free.remove(end);
        free.put(start, end - start + (after == null ? 0 : after));
    }
}
