package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.lang.foreign.MemorySegment;
import org.stepwise.inference.model.ModelConfig;

/** A table of embeddings in memory of the host that the card reads by itself, at the same address: a row for each token. */
record HostTable(CudaDevice device, MemorySegment memory) implements AutoCloseable {

    static HostTable of(ModelConfig config, StoredTensors stored, CudaDevice device) {
        long bytes =
                (long) config.vocabulary() * config.hidden() * config.type().bytes();
        HostTable table = new HostTable(device, device.driver().pinned(bytes));
        try (PtNDArray tensor = stored.tensor(CudaWeightLoader.EMBEDDING, config.vocabulary(), config.hidden());
                PtNDArray target = stored.over(table.memory, config.type(), config.vocabulary(), config.hidden())) {
            device.program().run("fill", target, 0, 0, tensor);
        }
        return table;
    }

    long address() {
        return memory.address();
    }

    @Override
    public void close() {
        device.driver().freePinned(memory);
    }
}
