package org.stepwise.inference.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stepwise.inference.engine.KvPool.Segment;

/**
 * Finds rows for sequences, and rows that can be had from others that begin alike. What has to be moved in the pool for it
 * is noted, to be done before the next step.
 */
final class Placement {

    /** Rows to copy before the step, in this order. */
    record Copy(int source, int target, int count) {}

    /** Fewer tokens in common are read again sooner than copied. */
    private static final int WORTH_COPYING = 16;

    /** Rows for tokens to come, so that not each token asks for more, and is moved for it. */
    private static final int RESERVE = 32;

    /** Of the tokens that are there, this part more: the longer a sequence, the more it costs to move it. */
    private static final int RESERVED_PART = 4;

    /** Of the rows that nobody has, this part may wait for one sequence's tokens. */
    private static final int SPARED_PART = 16;

    private final KvPool pool;
    private final PrefixCache cache;
    private final List<Copy> copies = new ArrayList<>();

    Placement(KvPool pool, PrefixCache cache) {
        this.pool = pool;
        this.cache = cache;
    }

    /** The copies noted since the last time. */
    List<Copy> copies() {
        List<Copy> noted = List.copyOf(copies);
        copies.clear();
        return noted;
    }

    /**
     * Gives a sequence that is to begin its rows, and those that others have filled for it.
     *
     * @return false if there is no room now
     */
    boolean begin(Sequence sequence, List<Sequence> running) {
        int wanted = wanted(sequence);
        Optional<Sequence> alive = best(sequence, running);
        int fromAlive = alive.map(other -> common(sequence, other)).orElse(0);
        Optional<PrefixCache.Entry> kept =
                cache.best(sequence).filter(entry -> common(sequence, entry) >= Math.max(WORTH_COPYING, fromAlive));
        if (kept.isPresent()) {
            return beginFrom(kept.get(), sequence, wanted, running);
        }
        Optional<Segment> found = room(wanted, Optional.empty(), running);
        found.ifPresent(sequence::place);
        if (found.isPresent() && alive.isPresent()) {
            copied(sequence, alive.get().place(), fromAlive);
        }
        return found.isPresent();
    }

    /** Where there is no room for both, the rows that would have served are given up too. */
    private boolean beginFrom(PrefixCache.Entry kept, Sequence sequence, int wanted, List<Sequence> running) {
        int common = common(sequence, kept);
        if (takenOver(sequence, kept, common, wanted)) {
            return true;
        }
        Optional<Segment> found = room(wanted, Optional.of(kept), running);
        if (found.isPresent()) {
            sequence.place(found.get());
            cache.touch(kept);
            copied(sequence, kept.segment(), common);
            return true;
        }
        found = room(wanted, Optional.empty(), running);
        found.ifPresent(sequence::place);
        return found.isPresent();
    }

    /** Whether a running sequence is just reading what this one begins with too, so that waiting for it saves work. */
    boolean isWorthWaiting(Sequence sequence, List<Sequence> running) {
        return running.stream()
                .anyMatch(other -> other.open() > 1
                        && usable(sequence, sequence.common(other)) >= other.computed() + WORTH_COPYING);
    }

    /** Makes sure that a running sequence has rows for all its tokens; false if there are none. */
    boolean hasRoom(Sequence sequence, List<Sequence> running) {
        if (sequence.size() <= sequence.place().length()) {
            return true;
        }
        int wanted = wanted(sequence);
        do {
            if (grew(sequence, wanted)) {
                return true;
            }
        } while (cache.evictOne(Optional.empty()));
        closeGaps(running);
        return grew(sequence, wanted) || grew(sequence, sequence.size());
    }

    private boolean grew(Sequence sequence, int length) {
        Optional<Segment> longer = pool.extended(sequence.place(), length);
        if (longer.isPresent()) {
            sequence.place(longer.get());
            return true;
        }
        Optional<Segment> other = pool.take(length);
        other.ifPresent(segment -> {
            Segment old = sequence.place();
            pool.release(old);
            shift(sequence, old, segment);
        });
        return other.isPresent();
    }

    void end(Sequence sequence) {
        cache.keep(sequence);
        sequence.place(null);
    }

    void giveUp(Sequence sequence) {
        pool.release(sequence.place());
        sequence.place(null);
    }

    private int wanted(Sequence sequence) {
        int left = Math.max(0, sequence.most() - sequence.size());
        int reserve = Math.max(RESERVE, Math.max(sequence.size() / RESERVED_PART, pool.freeRows() / SPARED_PART));
        return sequence.size() + Math.min(reserve, left);
    }

    /** The last token is always read, since its logits are wanted. */
    private static int usable(Sequence sequence, int common) {
        return Math.min(common, sequence.size() - 1);
    }

    private static int common(Sequence sequence, PrefixCache.Entry entry) {
        return usable(sequence, sequence.common(entry.tokens(), entry.tokens().length));
    }

    private static int common(Sequence sequence, Sequence other) {
        return Math.min(other.computed(), usable(sequence, sequence.common(other)));
    }

    private static Optional<Sequence> best(Sequence sequence, List<Sequence> running) {
        return running.stream()
                .max(Comparator.comparingInt(other -> common(sequence, other)))
                .filter(other -> common(sequence, other) >= WORTH_COPYING);
    }

    /** A conversation that goes on takes the rows of its last turn as they are. */
    private boolean takenOver(Sequence sequence, PrefixCache.Entry entry, int common, int wanted) {
        boolean whole = common >= entry.tokens().length - 1;
        if (!whole) {
            return false;
        }
        Optional<Segment> longer = pool.extended(entry.segment(), wanted);
        longer.ifPresent(segment -> {
            cache.remove(entry);
            sequence.place(segment);
            sequence.computed(common);
        });
        return longer.isPresent();
    }

    private void copied(Sequence sequence, Segment source, int count) {
        copies.add(new Copy(source.start(), sequence.place().start(), count));
        sequence.computed(count);
    }

    private Optional<Segment> room(int length, Optional<PrefixCache.Entry> needed, List<Sequence> running) {
        Optional<Segment> found = pool.take(length);
        while (found.isEmpty() && cache.evictOne(needed)) {
            found = pool.take(length);
        }
        if (found.isEmpty() && needed.isEmpty() && pool.freeRows() >= length) {
            closeGaps(running);
            found = pool.take(length);
        }
        return found;
    }

    /** All running sequences one behind the other; nothing else is in the pool then. */
    private void closeGaps(List<Sequence> running) {
        running.stream()
                .filter(sequence -> sequence.segment() != null)
                .sorted(Comparator.comparingInt(sequence -> sequence.place().start()))
                .forEach(sequence -> {
                    Segment old = sequence.place();
                    pool.release(old);
                    Segment low = pool.lowest(old.length());
                    shift(sequence, old, low);
                });
    }

    private void shift(Sequence sequence, Segment old, Segment to) {
        int filled = sequence.computed();
        if (filled > 0 && old.start() != to.start()) {
            copies.add(new Copy(old.start(), to.start(), filled));
        }
        sequence.place(to);
    }
}
