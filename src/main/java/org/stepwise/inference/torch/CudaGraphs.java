package org.stepwise.inference.torch;

import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import org.stepwise.inference.cuda.TorchCuda;
import org.stepwise.inference.cuda.TorchCuda.Graph;
import org.stepwise.inference.torch.Feed.Batch;

/**
 * Recorded steps in which each sequence reads one token: one for each size of batch and each reach of attention that has come
 * up. A batch is filled up to the next size.
 */
final class CudaGraphs implements AutoCloseable {

    /** Each takes a few megabytes of the card. */
    private static final int MOST = 64;

    private static final int SHORTEST_REACH = 512;

    private final TorchCuda torch;
    private final CudaStep step;
    private final int sequences;
    private final LinkedHashMap<Key, Graph> graphs = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Key(int sequences, int reach) {}

    CudaGraphs(TorchCuda torch, CudaStep step, int sequences) {
        this.torch = torch;
        this.step = step;
        this.sequences = sequences;
    }

    /** The size that a batch is filled up to. */
    int size(int wanted) {
        return IntStream.iterate(1, size -> size < 8 ? 2 * size : size < 32 ? size + 8 : size + 16)
                .map(size -> Math.min(size, sequences))
                .filter(size -> size >= wanted)
                .findFirst()
                .orElseThrow();
    }

    /** Runs a step of the size that {@link #size} gives; the first of its kind is recorded too. */
    void run(Batch batch) {
        int reach = Math.max(SHORTEST_REACH, Integer.highestOneBit(2 * batch.reach() - 1));
        Key key = new Key(batch.sequences(), reach);
        Graph graph = graphs.get(key);
        if (graph != null) {
            graph.replay();
            return;
        }
        // What is recorded does not run; and libraries take the memory they keep in the first run, not in the record.
        step.run(batch, reach);
        while (graphs.size() >= MOST) {
            graphs.pollFirstEntry().getValue().close();
        }
        graphs.put(key, torch.capture(() -> step.run(batch, reach)));
    }

    int recorded() {
        return graphs.size();
    }

    @Override
    public void close() {
        graphs.values().forEach(Graph::close);
        graphs.clear();
    }
}
