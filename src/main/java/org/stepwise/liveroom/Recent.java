package org.stepwise.liveroom;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was worked out lately; the oldest goes first. */
final class Recent<K, V> {

    private final Map<K, V> values;

    Recent(int most) {
        values = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    V get(K key, Function<K, V> make) {
        V found = values.get(key);
        if (found == null) {
            // Outside of the lock: two may work it out at once, and come to the same.
            found = make.apply(key);
            values.put(key, found);
        }
        return found;
    }
}
