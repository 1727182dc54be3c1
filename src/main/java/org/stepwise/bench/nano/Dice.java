package org.stepwise.bench.nano;

import java.util.List;
import java.util.SplittableRandom;

/** Choices that a seed decides. */
record Dice(SplittableRandom random) {

    static Dice of(long seed) {
        return new Dice(new SplittableRandom(seed));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
