package org.stepwise.bench.model;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.stepwise.inference.model.ModelRunner;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.sampling.Drawn;

/** Counts the steps of a model. */
record CountedRunner(ModelRunner runner, AtomicLong steps) implements ModelRunner {

    @Override
    public int rows() {
        return runner.rows();
    }

    @Override
    public Supplier<List<Drawn>> begin(List<Slice> slices) {
        steps.incrementAndGet();
        return runner.begin(slices);
    }

    @Override
    public boolean looksAhead() {
        return runner.looksAhead();
    }

    @Override
    public void copy(int source, int target, int count) {
        runner.copy(source, target, count);
    }

    @Override
    public void close() {
        runner.close();
    }
}
