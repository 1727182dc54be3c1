package org.stepwise.inference.cuda;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What libtorch can do with streams and graphs of a card and DJL does not offer: by the names that its C++ compiler gave
 * the functions, so for one version of it. An error of C++ in one of them ends the process.
 */
public final class TorchCuda {

    /** Room for an object of at::cuda::CUDAGraph, several times its size. */
    private static final int GRAPH_BYTES = 8192;

    /** cudaStreamCaptureModeThreadLocal: what other threads do is their own affair. */
    private static final int CAPTURE_OF_THREAD = 1;

    private static final AtomicLong POOLS = new AtomicLong(1L << 40);

    /** A pool of memory that all graphs share: no two of them run at once, and none keeps anything there. */
    private final long pool = POOLS.incrementAndGet();

    private final Native library;

    private TorchCuda(Native library) {
        this.library = library;
    }

    /** @param folder of libtorch, which is loaded already */
    public static TorchCuda in(Path folder) {
        return new TorchCuda(Native.at(folder.resolve("libtorch_cuda.so")));
    }

    /** Makes a stream the current one of this thread until it is closed. */
    public AutoCloseable use(MemorySegment stream, int card) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment guard = arena.allocate(ADDRESS);
            library.call("aoti_torch_create_cuda_stream_guard", stream, card, guard);
            MemorySegment held = guard.get(ADDRESS, 0);
            return () -> library.call("aoti_torch_delete_cuda_stream_guard", held);
        }
    }

    /** Records what the work starts on the current stream, without running it. */
    @SuppressWarnings("MustBeClosed") // lives as long as the graph
    public Graph capture(Runnable work) {
        Arena arena = Arena.ofConfined();
        MemorySegment graph = arena.allocate(GRAPH_BYTES, 64);
        library.run("_ZN2at4cuda9CUDAGraphC1Ev", graph);
        String begin = "_ZN2at4cuda9CUDAGraph13capture_beginESt4pairIyyE21cudaStreamCaptureMode";
        library.run(begin, graph, 0L, pool, CAPTURE_OF_THREAD);
        Graph captured = new Graph(arena, graph);
        boolean whole = false;
        try {
            work.run();
            whole = true;
        } finally {
            library.run("_ZN2at4cuda9CUDAGraph11capture_endEv", graph);
            if (!whole) {
                captured.close();
            }
        }
        return captured;
    }

    /** Kernels that were recorded and run again with whatever their memory holds by then. */
    public final class Graph implements AutoCloseable {

        private final Arena arena;
        private final MemorySegment graph;

        private Graph(Arena arena, MemorySegment graph) {
            this.arena = arena;
            this.graph = graph;
        }

        public void replay() {
            library.run("_ZN2at4cuda9CUDAGraph6replayEv", graph);
        }

        @Override
        public void close() {
            library.run("_ZN2at4cuda9CUDAGraphD1Ev", graph);
            arena.close();
        }
    }
}
