package org.stepwise.inference.sampling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which tokens a sequence has, and how often each was generated: what penalties are reckoned from. */
public final class SeenTokens {

    private final Map<Integer, Integer> places = new HashMap<>();
    private int[] ids = new int[64];
    private int[] counts = new int[64];

    public void prompt(int id) {
        place(id);
    }

    public void generated(int id) {
        // The place first: finding it may put a longer array in the place of this one.
        int place = place(id);
        counts[place]++;
    }

    /** Each id once. */
    public int[] ids() {
        return Arrays.copyOf(ids, places.size());
    }

    /** How often each of {@link #ids} was generated; 0 for one that stands in the prompt only. */
    public int[] counts() {
        return Arrays.copyOf(counts, places.size());
    }

    private int place(int id) {
        Integer known = places.putIfAbsent(id, places.size());
        if (known != null) {
            return known;
        }
        int place = places.size() - 1;
        if (place == ids.length) {
            ids = Arrays.copyOf(ids, 2 * place);
            counts = Arrays.copyOf(counts, 2 * place);
        }
        ids[place] = id;
        counts[place] = 0;
        return place;
    }
}
