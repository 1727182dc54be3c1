package org.stepwise.inference.engine;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.stepwise.inference.engine.KvPool.Segment;

/** Rows of sequences that are over, kept in case another begins in the same way; the least recently used go first. */
final class PrefixCache {

    /**
     * Rows that still stand in the pool.
     *
     * @param tokens whose keys and values they are, one a row
     */
    record Entry(int[] tokens, Segment segment) {}

    private final KvPool pool;
    /** Least recently used first. */
    private final Set<Entry> entries = new LinkedHashSet<>();

    PrefixCache(KvPool pool) {
        this.pool = pool;
    }

    /** Keeps the filled rows of a sequence that is over, and frees those behind them. */
    void keep(Sequence over) {
        Segment segment = over.place();
        int filled = over.computed();
        Segment kept = new Segment(segment.start(), filled);
        if (filled < segment.length()) {
            pool.release(new Segment(kept.end(), segment.length() - filled));
        }
        if (filled > 0) {
            entries.add(new Entry(over.tokens(0, filled), kept));
        }
    }

    /** The entry that has most of the first tokens in common with a sequence. */
    Optional<Entry> best(Sequence sequence) {
        return entries.stream()
                .max(Comparator.comparingInt(entry -> sequence.common(entry.tokens(), entry.tokens().length)));
    }

    void touch(Entry entry) {
        entries.remove(entry);
        entries.add(entry);
    }

    /** Takes an entry out without freeing its rows. */
    void remove(Entry entry) {
        entries.remove(entry);
    }

    /** Frees the rows of the entry that was not used for longest; false if there is none but the one that is needed. */
    boolean evictOne(Optional<Entry> needed) {
        Optional<Entry> oldest = entries.stream()
                .filter(entry -> needed.filter(other -> other == entry).isEmpty())
                .findFirst();
        oldest.ifPresent(entry -> {
            entries.remove(entry);
            pool.release(entry.segment());
        });
        return oldest.isPresent();
    }
}
