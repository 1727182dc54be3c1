package org.stepwise.inference.torch;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import ai.djl.Device;
import ai.djl.pytorch.engine.PtNDArray;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.stepwise.inference.cuda.Card;
import org.stepwise.inference.cuda.Compiler;
import org.stepwise.inference.cuda.CudaException;
import org.stepwise.inference.cuda.Driver;
import org.stepwise.inference.cuda.KernelCache;
import org.stepwise.inference.cuda.Kernels;
import org.stepwise.inference.cuda.Native;
import org.stepwise.inference.cuda.TorchCuda;
import org.stepwise.inference.model.WeightType;

/** One card as the thread that owns it sees it: libtorch's tensors and kernels of our own, in the order of one stream. */
final class CudaDevice implements AutoCloseable {

    private static final List<String> FILES =
            List.of("numbers.cu", "layers.cu", "four.cu", "eight.cu", "few.cu", "attention.cu", "sampling.cu");

    private static final int OVERLAPPING = 90;

    /** CUDA 12.3. */
    private static final int RECORDS_OVERLAPPING = 12_030;

    private final int card;
    private final int multiprocessors;
    private final Driver driver;
    private final Program program;
    private final TorchCuda torch;
    private final MemorySegment stream;
    private final AutoCloseable current;
    private final Kernels kernels;
    private final Native pointers;

    private CudaDevice(int card, WeightType type) {
        this.card = card;
        this.driver = Driver.load();
        this.multiprocessors = driver.card(card).multiprocessors();
        Path folder = Libtorch.folder();
        // What may be refused comes before what would have to be given back.
        byte[] code = code(folder, driver.card(card).capability(), type);
        this.torch = TorchCuda.in(folder);
        this.pointers = Native.at(folder.resolve("libtorch_cpu.so"));
        driver.enter(card);
        this.stream = driver.stream();
        this.kernels = Kernels.load(driver, stream, code, mayOverlap(driver.card(card)));
        this.program = Program.load("cuda.py", Device.gpu(card));
        program.run("place", "cuda:" + card);
        this.current = torch.use(stream, card);
    }

    /**
     * @param type of the numbers that the kernels read and write: bfloat16 or float16
     * @throws CudaException if the kernels cannot be compiled or loaded
     */
    static CudaDevice open(int card, WeightType type) {
        return new CudaDevice(card, type);
    }

    private static byte[] code(Path folder, int capability, WeightType type) {
        List<String> options = type == WeightType.F16 ? List.of("-DHALF") : List.of();
        String text = kernelText();
        return KernelCache.ofUser()
                .code(
                        folder + "\n" + capability + "\n" + options + "\n" + text,
                        () -> Compiler.in(folder).compile(text, capability, options));
    }

    /** From Hopper on, and with a driver that can record it. */
    private boolean mayOverlap(Card on) {
        return on.capability() >= OVERLAPPING && driver.version() >= RECORDS_OVERLAPPING;
    }

    /** The kernels as one text, in the order in which they need one another. */
    static String kernelText() {
        return FILES.stream().map(file -> RuntimeText.read("kernels/" + file)).collect(Collectors.joining());
    }

    int card() {
        return card;
    }

    int multiprocessors() {
        return multiprocessors;
    }

    Driver driver() {
        return driver;
    }

    Program program() {
        return program;
    }

    TorchCuda torch() {
        return torch;
    }

    MemorySegment stream() {
        return stream;
    }

    void launch(String kernel, int gridX, int gridY, int block, Object... arguments) {
        kernels.launch(kernel, gridX, gridY, 1, block, arguments);
    }

    void launch(String kernel, Grid grid, int block, Object... arguments) {
        kernels.launch(kernel, grid.x(), grid.y(), grid.z(), block, arguments);
    }

    /** How many blocks there are in each direction. */
    record Grid(int x, int y, int z) {}

    /** The matrix of a tensor on the card. */
    Matrix of(PtNDArray tensor) {
        return new Matrix(tensor, address(tensor), (int) tensor.getShape().get(1));
    }

    /** Where the elements of a tensor begin on the card. */
    long address(PtNDArray tensor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pointer = arena.allocate(ADDRESS);
            pointers.call("aoti_torch_get_data_ptr", MemorySegment.ofAddress(tensor.getHandle()), pointer);
            return pointer.get(JAVA_LONG, 0);
        }
    }

    /** A matrix on the card whose elements are not set. */
    Matrix matrix(WeightType type, long rows, long width) {
        PtNDArray tensor = program.tensor("empty", new long[] {rows, width}, type.code());
        return new Matrix(tensor, address(tensor), (int) width);
    }

    /** The beginning of a row of numbers as a matrix, over the same memory. */
    Matrix rowsOf(Matrix row, int rows, int width) {
        return of(program.tensor("rows_of", row.tensor(), rows, width));
    }

    /** A row of numbers on the card that are not set. */
    Matrix row(WeightType type, long size) {
        PtNDArray tensor = program.tensor("empty", new long[] {size}, type.code());
        return new Matrix(tensor, address(tensor), (int) size);
    }

    /** A row of zeros on the card. */
    Matrix zeros(WeightType type, long size) {
        PtNDArray tensor = program.tensor("zeros", new long[] {size}, type.code());
        return new Matrix(tensor, address(tensor), (int) size);
    }

    /** Copies a tensor of the host or the card to where it belongs along a dimension, in the type of the target. */
    void fill(Matrix target, int dimension, long start, PtNDArray tensor) {
        program.run("fill", target.tensor(), dimension, start, tensor);
    }

    @Override
    public void close() {
        Owned owned = new Owned();
        owned.add(program);
        owned.add(kernels);
        owned.add(current);
        owned.add(() -> driver.synchronize(stream));
        owned.close();
    }

    /**
     * A tensor on the card.
     *
     * @param address of its first element
     * @param width elements of a row
     */
    record Matrix(PtNDArray tensor, long address, int width) {}
}
