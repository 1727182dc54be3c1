package org.stepwise.inference.torch;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** An object of TorchScript: its methods are called by name, and its lists of tensors keep the model between calls. */
final class Program implements AutoCloseable {

    private final PtNDManager manager;
    private final PtSymbolBlock block;

    private Program(PtNDManager manager, PtSymbolBlock block) {
        this.manager = manager;
        this.block = block;
    }

    /**
     * @param name of a text in model-runtime/programs
     * @param on the device of the tensors that {@link #manager()} makes
     */
    static Program load(String name, Device on) {
        PtNDManager manager = (PtNDManager) NDManager.newBaseManager(on, "PyTorch");
        // Profiling and fusing cost seconds at every new shape and gain nothing here. It is a setting of the thread.
        JniUtils.setGraphExecutorOptimize(false);
        try (InputStream archive = new ByteArrayInputStream(Archive.of(RuntimeText.read("programs/" + name)))) {
            return new Program(manager, JniUtils.loadModule(manager, archive, false, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Device device() {
        return manager.getDevice();
    }

    PtNDManager manager() {
        return manager;
    }

    /** Arguments are Integer, Long, Double, String, long[] (a list) or PtNDArray; the tensor that comes back is the caller's. */
    PtNDArray tensor(String method, Object... arguments) {
        return call(method, result -> result.toTensor(manager), arguments);
    }

    PtNDArray[] tensors(String method, Object... arguments) {
        return call(method, result -> result.toTensorArray(manager), arguments);
    }

    void run(String method, Object... arguments) {
        call(method, IValue::getHandle, arguments);
    }

    private <T> T call(String method, Function<IValue, T> taken, Object... arguments) {
        IValue[] values = new IValue[arguments.length];
        try {
            for (int i = 0; i < arguments.length; i++) {
                values[i] = value(arguments[i]);
            }
            try (IValue result = IValueUtils.runMethod(block, method, values)) {
                return taken.apply(result);
            }
        } finally {
            for (IValue value : values) {
                if (value != null) {
                    value.close();
                }
            }
        }
    }

    private static IValue value(Object argument) {
        return switch (argument) {
            case Integer number -> IValue.from(number.longValue());
            case Long number -> IValue.from(number.longValue());
            case Double number -> IValue.from(number.doubleValue());
            case String text -> IValue.from(text);
            case long[] list -> IValue.listFrom(list);
            case PtNDArray tensor -> IValue.from(tensor);
            default -> throw new IllegalArgumentException("No value of TorchScript: " + argument);
        };
    }

    @Override
    public void close() {
        block.close();
        manager.close();
    }
}
