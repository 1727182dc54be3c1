package org.stepwise.insights;

import java.util.List;
import org.stepwise.practice.HintOutcome.Count;
import org.stepwise.practice.HintOutcome.Next;

/**
 * How often something was read, and what came next.
 *
 * @param tried after how many a line was judged, before another hint came
 * @param right how many of these lines held
 */
record Rate(int taken, int tried, int right) {

    static final Rate NONE = new Rate(0, 0, 0);

    /** Fewer say little. */
    private static final int ENOUGH = 10;

    static Rate of(List<Next> next) {
        int tried = (int) next.stream().filter(one -> one != Next.NONE).count();
        int right = (int) next.stream().filter(one -> one == Next.RIGHT).count();
        return new Rate(next.size(), tried, right);
    }

    static Rate of(Count count) {
        return new Rate(count.taken(), count.tried(), count.right());
    }

    Rate plus(Rate other) {
        return new Rate(taken + other.taken, tried + other.tried, right + other.right);
    }

    boolean isSmall() {
        return tried < ENOUGH;
    }

    long percent() {
        return tried == 0 ? 0 : Math.round(100.0 * right / tried);
    }
}
