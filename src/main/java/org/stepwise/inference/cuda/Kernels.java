package org.stepwise.inference.cuda;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.Map;

/** Kernels on the card of the current context, started on one stream. Only one thread may use it. */
public final class Kernels implements AutoCloseable {

    private static final int MOST_ARGUMENTS = 16;

    private final Native driver;
    private final MemorySegment stream;
    private final MemorySegment module;
    private final Arena arena;
    private final Map<String, MemorySegment> functions = new HashMap<>();
    private final MemorySegment values;
    private final MemorySegment pointers;

    @SuppressWarnings("MustBeClosed") // lives as long as the kernels
    private Kernels(Native driver, MemorySegment stream, MemorySegment module) {
        this.driver = driver;
        this.stream = stream;
        this.module = module;
        this.arena = Arena.ofConfined();
        this.values = arena.allocate(MOST_ARGUMENTS * 8L, 8);
        this.pointers = arena.allocate(ADDRESS, MOST_ARGUMENTS);
        for (int i = 0; i < MOST_ARGUMENTS; i++) {
            pointers.setAtIndex(ADDRESS, i, values.asSlice(i * 8L, 8));
        }
    }

    /** @param code what {@link Compiler} made */
    public static Kernels load(Driver driver, MemorySegment stream, byte[] code) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment module = arena.allocate(ADDRESS);
            driver.library().call("cuModuleLoadData", module, arena.allocateFrom(ValueLayout.JAVA_BYTE, code));
            return new Kernels(driver.library(), stream, module.get(ADDRESS, 0));
        }
    }

    /**
     * Starts a kernel.
     *
     * @param arguments Integer, Long (also for an address) or Float, as the kernel declares them
     */
    public void launch(String name, int gridX, int gridY, int block, Object... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case Integer number -> values.set(ValueLayout.JAVA_INT, i * 8L, number);
                case Long number -> values.set(ValueLayout.JAVA_LONG, i * 8L, number);
                case Float number -> values.set(ValueLayout.JAVA_FLOAT, i * 8L, number);
                default -> throw new IllegalArgumentException("No argument of a kernel: " + arguments[i]);
            }
        }
        MemorySegment function = functions.computeIfAbsent(name, this::find);
        driver.call("cuLaunchKernel", function, gridX, gridY, 1, block, 1, 1, 0, stream, pointers, MemorySegment.NULL);
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
