package org.stepwise.inference.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.stepwise.inference.model.ModelRunner;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.Drawn;

/**
 * A model without weights whose next token depends on every row of the pool that belongs to the sequence: a row that is lost,
 * moved or shared wrongly shows in the answer.
 */
final class CountingModel implements ModelRunner {

    static final int VOCABULARY = 1000;

    private final int[] pool;
    private final long stepNanos;
    private final boolean ahead;
    private List<Drawn> last = List.of();
    final AtomicInteger aheadOfTheirTokens = new AtomicInteger();
    final AtomicInteger steps = new AtomicInteger();
    final AtomicInteger tokensRead = new AtomicInteger();
    volatile int widest;
    /** Tokens of the longest step in which some sequence read only one. */
    volatile int mostBeside;
    /** So many steps are still to fail. */
    volatile int failures;

    /** @param ahead whether it is told the next step before it tells the tokens of this one */
    CountingModel(int rows, long stepNanos, boolean ahead) {
        this.ahead = ahead;
        this.pool = new int[rows];
        this.stepNanos = stepNanos;
        Arrays.fill(pool, -1);
    }

    /** What the model answers to a prompt when it is alone. */
    static List<Integer> answer(int[] prompt, int count) {
        int[] tokens = Arrays.copyOf(prompt, prompt.length + count);
        List<Integer> answer = new ArrayList<>();
        for (int size = prompt.length; size < tokens.length; size++) {
            tokens[size] = next(tokens, 0, size);
            answer.add(tokens[size]);
        }
        return answer;
    }

    private static int next(int[] tokens, int from, int to) {
        int hash = 7;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + tokens[i];
        }
        return Math.floorMod(hash, VOCABULARY);
    }

    @Override
    public int rows() {
        return pool.length;
    }

    @Override
    public boolean looksAhead() {
        return ahead;
    }

    @Override
    public Supplier<List<Drawn>> begin(List<Slice> slices) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("out of memory");
        }
        LockSupport.parkNanos(stepNanos);
        steps.incrementAndGet();
        widest = Math.max(widest, slices.size());
        if (slices.stream().anyMatch(slice -> slice.position() > 0 && slice.ids().length == 1)) {
            mostBeside = Math.max(
                    mostBeside,
                    slices.stream().mapToInt(slice -> slice.ids().length).sum());
        }
        List<Drawn> drawn = new ArrayList<>();
        for (Slice slice : slices) {
            tokensRead.addAndGet(slice.ids().length);
            for (int i = 0; i < slice.ids().length; i++) {
                pool[slice.start() + slice.position() + i] = known(slice.ids()[i]);
            }
            if (slice.draw() instanceof Draw draw) {
                drawn.add(new Drawn(chosen(slice, draw), Double.NaN, List.of()));
            }
        }
        last = drawn;
        return () -> drawn;
    }

    private int known(int id) {
        if (id < 0) {
            aheadOfTheirTokens.incrementAndGet();
        }
        return id < 0 ? last.get(-1 - id).id() : id;
    }

    private int chosen(Slice slice, Draw draw) {
        int id = next(pool, slice.start(), slice.start() + slice.used());
        if (draw.allowed() instanceof long[] bits) {
            while ((bits[id >> 6] >>> id & 1) == 0) {
                id = (id + 1) % VOCABULARY;
            }
        }
        return id;
    }

    @Override
    public void copy(int source, int target, int count) {
        System.arraycopy(pool, source, pool, target, count);
    }

    @Override
    public void close() {
        Arrays.fill(pool, -1);
    }
}
