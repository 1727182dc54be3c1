package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.stepwise.inference.model.WeightType;

/**
 * What libtorch's stable C interface offers and DJL does not: tensors over memory that is already there, of any type and
 * size, and the memory of tensors.
 */
final class Shim {

    private static final int CPU = 0;

    private final MethodHandle fromBlob = function(
            "aoti_torch_create_tensor_from_blob",
            ValueLayout.ADDRESS,
            ValueLayout.JAVA_LONG,
            ValueLayout.ADDRESS,
            ValueLayout.ADDRESS,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.ADDRESS);

    private final MethodHandle dataPointer =
            function("aoti_torch_get_data_ptr", ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);

    private static MethodHandle function(String name, MemoryLayout... arguments) {
        MemorySegment address = SymbolLookup.loaderLookup()
                .find(name)
                .orElseThrow(() -> new IllegalStateException("This libtorch lacks " + name + "."));
        return Linker.nativeLinker().downcallHandle(address, FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
    }

    /** Where the elements of a tensor on the host begin. */
    long address(PtNDArray tensor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pointer = arena.allocate(ValueLayout.ADDRESS);
            int failed = (int) dataPointer.invokeExact((long) tensor.getHandle(), pointer);
            if (failed != 0) {
                throw new IllegalStateException("libtorch does not tell where a tensor lies.");
            }
            return pointer.get(ValueLayout.JAVA_LONG, 0);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A tensor on the host whose elements stay where they are: the memory must outlive it. */
    PtNDArray over(PtNDManager manager, MemorySegment memory, WeightType type, long... shape) {
        try (Arena arena = Arena.ofConfined()) {
            long[] strides = new long[shape.length];
            long stride = 1;
            for (int i = shape.length - 1; i >= 0; i--) {
                strides[i] = stride;
                stride *= shape[i];
            }
            if (stride * type.bytes() != memory.byteSize()) {
                throw new IllegalArgumentException("The memory does not have the size of the shape.");
            }
            MemorySegment handle = arena.allocate(ValueLayout.ADDRESS);
            int failed = (int) fromBlob.invokeExact(
                    memory,
                    (long) shape.length,
                    arena.allocateFrom(ValueLayout.JAVA_LONG, shape),
                    arena.allocateFrom(ValueLayout.JAVA_LONG, strides),
                    0L,
                    type.code(),
                    CPU,
                    0,
                    handle);
            if (failed != 0) {
                throw new IllegalStateException("libtorch refused a tensor.");
            }
            return new PtNDArray(manager, handle.get(ValueLayout.JAVA_LONG, 0));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
