package org.stepwise.inference.sampling.grammar;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Masks by what they belong to; the least recently used go first when the bytes do not suffice. */
final class MaskCache {

    private final long limit;
    private final Map<Object, Mask> masks = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    MaskCache(long limit) {
        this.limit = limit;
    }

    synchronized @Nullable Mask get(Object key) {
        return masks.get(key);
    }

    synchronized void put(Object key, Mask mask) {
        Mask before = masks.put(key, mask);
        bytes += mask.bytes() - (before == null ? 0 : before.bytes());
        var oldest = masks.values().iterator();
        while (bytes > limit && oldest.hasNext()) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
