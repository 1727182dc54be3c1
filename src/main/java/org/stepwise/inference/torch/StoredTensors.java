package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.stepwise.inference.model.StoredTensor;
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

    /** A tensor; whether it is of the right type was seen when the folder was opened. */
    PtNDArray tensor(String name, long... shape) {
        StoredTensor stored = weights.get(name, shape);
        MemorySegment bytes = stored.bytes();
        if (bytes.address() % stored.type().bytes() != 0) {
            bytes = aligned.allocate(bytes.byteSize(), Long.BYTES).copyFrom(bytes);
        }
        return over(bytes, stored.type(), shape);
    }

    /** A tensor over other memory, which has to be there as long as it. */
    PtNDArray over(MemorySegment bytes, WeightType type, long... shape) {
        return shim.over(manager, bytes, type, shape);
    }
}
