package org.stepwise.inference.sampling.grammar;

/**
 * JSON strings of so many to so many characters. The states are those of a string without bounds, as often as there are
 * counts, but they are computed and not stored: bounds may be large.
 */
final class CountedText implements Automaton {

    static final int MAX_LEAST = 10_000;
    /** Longer strings are valid where a schema permits more, but none are made. */
    private static final int MAX_MOST = 50_000_000;

    private final Dfa free;
    private final int least;
    private final int most;

    /** @param most {@link Integer#MAX_VALUE} for no bound */
    CountedText(Dfa free, int least, int most) {
        this.free = free;
        this.least = least;
        this.most = most == Integer.MAX_VALUE ? most : Math.min(most, MAX_MOST);
    }

    @Override
    public int start() {
        return 0;
    }

    @Override
    public int next(int state, int octet) {
        int count = state / free.size();
        int before = state % free.size();
        int after = free.next(before, octet);
        if (after < 0) {
            return -1;
        }
        if (before != 0 && !free.accepts(after)) {
            if (boundary(before) && count >= most) {
                return -1;
            }
            if (boundary(after) && (most != Integer.MAX_VALUE || count < least)) {
                count++;
            }
        } else if (free.accepts(after) && count < least) {
            return -1;
        }
        return count * free.size() + after;
    }

    /** Between two characters, where the closing quote may come. */
    private boolean boundary(int inFree) {
        int quoted = free.next(inFree, '"');
        return quoted >= 0 && free.accepts(quoted);
    }

    @Override
    public boolean accepts(int state) {
        return free.accepts(state % free.size());
    }

    @Override
    public boolean continues(int state) {
        return free.continues(state % free.size());
    }

    @Override
    public int distance(int state) {
        int inFree = state % free.size();
        int missing = Math.max(0, least - state / free.size());
        boolean within = inFree != 0 && !free.accepts(inFree) && !boundary(inFree);
        return free.distance(inFree) + (free.accepts(inFree) ? 0 : within ? Math.max(0, missing - 1) : missing);
    }

    @Override
    public int towards(int state) {
        int inFree = state % free.size();
        return boundary(inFree) && state / free.size() < least ? ' ' : free.towards(inFree);
    }

    /** Where neither bound is in reach, the count makes no difference. */
    @Override
    public int alias(int state, int longest) {
        int count = state / free.size();
        boolean far = most == Integer.MAX_VALUE || most - count > longest;
        return count > least && far ? least * free.size() + state % free.size() : state;
    }
}
