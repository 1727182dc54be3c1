package org.stepwise.inference.cuda;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** NVIDIA's driver, as far as it is needed here. What acts on memory and streams does so in the thread's current context. */
public final class Driver {

    /** Numbers of the attributes in CUDA's interface. */
    private static final int CAPABILITY_MAJOR = 75;

    private static final int CAPABILITY_MINOR = 76;
    private static final int MULTIPROCESSORS = 16;
    private static final int NON_BLOCKING = 1;
    private static final int WITHOUT_TIME = 2;

    private final Native library;

    private Driver(Native library) {
        this.library = library;
    }

    /**
     * @throws IllegalArgumentException if this machine has none
     * @throws CudaException if it finds no card
     */
    public static Driver load() {
        Driver driver = new Driver(Native.named("libcuda.so.1"));
        driver.library.call("cuInit", 0);
        return driver;
    }

    Native library() {
        return library;
    }

    /** The newest CUDA that it knows: 12040 for 12.4. */
    public int version() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment version = arena.allocate(JAVA_INT);
            library.call("cuDriverGetVersion", version);
            return version.get(JAVA_INT, 0);
        }
    }

    int count() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(JAVA_INT);
            library.call("cuDeviceGetCount", count);
            return count.get(JAVA_INT, 0);
        }
    }

    public Card card(int number) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment device = arena.allocate(JAVA_INT);
            library.call("cuDeviceGet", device, number);
            int handle = device.get(JAVA_INT, 0);
            MemorySegment name = arena.allocate(256);
            library.call("cuDeviceGetName", name, 255, handle);
            MemorySegment total = arena.allocate(JAVA_LONG);
            library.call("cuDeviceTotalMem_v2", total, handle);
            int capability = 10 * attribute(CAPABILITY_MAJOR, handle) + attribute(CAPABILITY_MINOR, handle);
            return new Card(
                    number, name.getString(0), total.get(JAVA_LONG, 0), capability, attribute(MULTIPROCESSORS, handle));
        }
    }

    private int attribute(int number, int device) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(JAVA_INT);
            library.call("cuDeviceGetAttribute", value, number, device);
            return value.get(JAVA_INT, 0);
        }
    }

    /** Makes the context that libraries share on a card the current one of this thread. */
    public void enter(int card) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment device = arena.allocate(JAVA_INT);
            library.call("cuDeviceGet", device, card);
            MemorySegment context = arena.allocate(ADDRESS);
            library.call("cuDevicePrimaryCtxRetain", context, device.get(JAVA_INT, 0));
            library.call("cuCtxSetCurrent", context.get(ADDRESS, 0));
        }
    }

    /** Bytes that nobody uses. */
    public long free() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment free = arena.allocate(JAVA_LONG);
            library.call("cuMemGetInfo_v2", free, arena.allocate(JAVA_LONG));
            return free.get(JAVA_LONG, 0);
        }
    }

    /** A stream that does not wait for the default one. */
    public MemorySegment stream() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stream = arena.allocate(ADDRESS);
            library.call("cuStreamCreate", stream, NON_BLOCKING);
            return stream.get(ADDRESS, 0);
        }
    }

    public void synchronize(MemorySegment stream) {
        library.call("cuStreamSynchronize", stream);
    }

    /** A point in a stream that can be waited for; not yet set, it is not waited for. */
    public MemorySegment event() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment event = arena.allocate(ADDRESS);
            library.call("cuEventCreate", event, WITHOUT_TIME);
            return event.get(ADDRESS, 0);
        }
    }

    /** Sets an event to what the stream has been given so far. */
    public void record(MemorySegment event, MemorySegment stream) {
        library.call("cuEventRecord", event, stream);
    }

    public void await(MemorySegment event) {
        library.call("cuEventSynchronize", event);
    }

    public void forget(MemorySegment event) {
        library.call("cuEventDestroy_v2", event);
    }

    /** Memory of the host that the card can read by itself. */
    public MemorySegment pinned(long bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(ADDRESS);
            library.call("cuMemAllocHost_v2", memory, bytes);
            return memory.get(ADDRESS, 0).reinterpret(bytes);
        }
    }

    public void freePinned(MemorySegment memory) {
        library.call("cuMemFreeHost", memory);
    }

    /** Copies from pinned memory when the stream comes to it. */
    public void copy(MemorySegment from, long to, long bytes, MemorySegment stream) {
        library.call("cuMemcpyHtoDAsync_v2", to, from, bytes, stream);
    }

    /** Copies to pinned memory when the stream comes to it. */
    public void copyBack(long from, MemorySegment to, MemorySegment stream) {
        library.call("cuMemcpyDtoHAsync_v2", to, from, to.byteSize(), stream);
    }
}
