package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.model.StoredTensor;
import org.stepwise.inference.model.UnusableModelException;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.model.Weights;

/** Tensors over the mapped files of a model: nothing is copied, and they live no longer than the files are open. */
final class StoredTensors {

    private final Weights weights;
    private final PtNDManager manager;
    private final Shim shim = new Shim();
    /** For tensors that do not begin at a multiple of their elements' size. */
    private final Arena aligned;

    StoredTensors(Weights weights, PtNDManager manager, Arena aligned) {
        this.weights = weights;
        this.manager = manager;
        this.aligned = aligned;
    }

    boolean has(String name) {
        return weights.has(name);
    }

    /** A tensor of floating-point numbers. */
    PtNDArray floating(String name, long... shape) {
        return tensor(name, null, shape);
    }

    /** A tensor of 32-bit words. */
    PtNDArray words(String name, long... shape) {
        return tensor(name, WeightType.I32, shape);
    }

    private PtNDArray tensor(String name, @Nullable WeightType wanted, long... shape) {
        StoredTensor stored = weights.get(name, shape);
        boolean fits = wanted == null ? stored.type().isFloating() : stored.type() == wanted;
        if (!fits) {
            throw new UnusableModelException("The tensor " + name + " is of type " + stored.type() + ", and "
                    + (wanted == null ? "a floating-point one" : wanted) + " belongs there.");
        }
        MemorySegment bytes = stored.bytes();
        if (bytes.address() % stored.type().bytes() != 0) {
            bytes = aligned.allocate(bytes.byteSize(), Long.BYTES).copyFrom(bytes);
        }
        return shim.over(manager, bytes, stored.type(), shape);
    }
}
