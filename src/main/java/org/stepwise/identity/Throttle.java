package org.stepwise.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Slows down guessing: so many failures are free, then they come back one by one. */
public final class Throttle {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();
    private final int failures;
    private final Duration period;

    /** @param failures how many are free within {@code period} */
    public Throttle(int failures, Duration period) {
        this.failures = failures;
        this.period = period;
    }

    public boolean isClosedFor(String key) {
        return bucket(key).getAvailableTokens() == 0;
    }

    public void countFailure(String key) {
        take(key);
    }

    /** Counts a try before its outcome is known, so that tries at the same moment count too; false if none is left. */
    boolean take(String key) {
        return bucket(key).tryConsume(1);
    }

    /** The try was no failure. */
    void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(failures).refillGreedy(failures, period))
                        .build());
    }
}
