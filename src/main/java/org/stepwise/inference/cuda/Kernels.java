package org.stepwise.inference.cuda;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.Map;

/** Kernels on the card of the current context, started on one stream. Only one thread may use it. */
public final class Kernels implements AutoCloseable {

    /** Number of the attribute "programmatic stream serialization". */
    private static final int MAY_OVERLAP = 6;

    private static final int MOST_ARGUMENTS = 20;

    private final Native driver;
    private final MemorySegment stream;
    private final MemorySegment module;
    private final Arena arena;
    private final Map<String, MemorySegment> functions = new HashMap<>();
    private final MemorySegment values;
    private final MemorySegment pointers;
    private final boolean overlapping;
    /** A CUlaunchConfig: grid, block, shared memory, stream, attributes and their number. */
    private final MemorySegment config;

    @SuppressWarnings("MustBeClosed") // lives as long as the kernels
    private Kernels(Native driver, MemorySegment stream, MemorySegment module, boolean overlapping) {
        this.driver = driver;
        this.stream = stream;
        this.module = module;
        this.overlapping = overlapping;
        this.arena = Arena.ofConfined();
        this.values = arena.allocate(MOST_ARGUMENTS * 8L, 8);
        this.pointers = arena.allocate(ADDRESS, MOST_ARGUMENTS);
        for (int i = 0; i < MOST_ARGUMENTS; i++) {
            pointers.setAtIndex(ADDRESS, i, values.asSlice(i * 8L, 8));
        }
        MemorySegment attribute = arena.allocate(72, 8);
        attribute.set(ValueLayout.JAVA_INT, 0, MAY_OVERLAP);
        attribute.set(ValueLayout.JAVA_INT, 8, 1);
        this.config = arena.allocate(56, 8);
        config.set(ADDRESS, 32, stream);
        config.set(ADDRESS, 40, attribute);
        config.set(ValueLayout.JAVA_INT, 48, 1);
    }

    /**
     * @param code what {@link Compiler} made
     * @param overlapping whether a kernel may begin before the one before it has ended; each of them then has to wait for
     *     what it needs
     */
    public static Kernels load(Driver driver, MemorySegment stream, byte[] code, boolean overlapping) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment module = arena.allocate(ADDRESS);
            driver.library().call("cuModuleLoadData", module, arena.allocateFrom(ValueLayout.JAVA_BYTE, code));
            return new Kernels(driver.library(), stream, module.get(ADDRESS, 0), overlapping);
        }
    }

    /**
     * Starts a kernel.
     *
     * @param arguments Integer, Long (also for an address) or Float, as the kernel declares them
     */
    public void launch(String name, int gridX, int gridY, int gridZ, int block, Object... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case Integer number -> values.set(ValueLayout.JAVA_INT, i * 8L, number);
                case Long number -> values.set(ValueLayout.JAVA_LONG, i * 8L, number);
                case Float number -> values.set(ValueLayout.JAVA_FLOAT, i * 8L, number);
                default -> throw new IllegalArgumentException("No argument of a kernel: " + arguments[i]);
            }
        }
        MemorySegment function = functions.computeIfAbsent(name, this::find);
        if (overlapping) {
            int[] size = {gridX, gridY, gridZ, block, 1, 1};
            MemorySegment.copy(size, 0, config, ValueLayout.JAVA_INT, 0, size.length);
            driver.call("cuLaunchKernelEx", config, function, pointers, MemorySegment.NULL);
        } else {
            driver.call(
                    "cuLaunchKernel",
                    function,
                    gridX,
                    gridY,
                    gridZ,
                    block,
                    1,
                    1,
                    0,
                    stream,
                    pointers,
                    MemorySegment.NULL);
        }
    }

    private MemorySegment find(String name) {
        MemorySegment function = arena.allocate(ADDRESS);
        driver.call("cuModuleGetFunction", function, module, arena.allocateFrom(name));
        return function.get(ADDRESS, 0);
    }

    @Override
    public void close() {
        driver.call("cuModuleUnload", module);
        arena.close();
    }
}
