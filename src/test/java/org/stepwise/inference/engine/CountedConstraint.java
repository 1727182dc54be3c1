package org.stepwise.inference.engine;

import java.util.Arrays;
import org.stepwise.inference.sampling.grammar.Constraint;

/** Lets so many tokens pass, whatever they are; below zero it forbids what it has allowed. */
final class CountedConstraint implements Constraint {

    private int left;

    CountedConstraint(int left) {
        this.left = left;
    }

    @Override
    public void allowed(long[] bits, int remaining) {
        Arrays.fill(bits, -1);
    }

    @Override
    public void accept(int token) {
        if (left < 0) {
            throw new IllegalArgumentException("not allowed");
        }
        left--;
    }

    @Override
    public boolean complete() {
        return left <= 0;
    }

    @Override
    public boolean finished() {
        return left == 0;
    }

    @Override
    public int distance() {
        return Math.max(0, left);
    }

    @Override
    public Constraint copy() {
        return new CountedConstraint(left);
    }
}
