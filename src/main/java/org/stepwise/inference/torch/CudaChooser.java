package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.SamplingParameters;
import org.stepwise.inference.torch.CudaDevice.Matrix;

/** Draws on a card, all rows in one kernel (kernels/sampling.cu); only the tokens come back. */
final class CudaChooser implements Chooser {

    private static final int THREADS = 1024;

    /** Bytes of a Choice of the kernel: a double, three floats, an int. */
    private static final int CHOICE = 24;

    private final CudaDevice device;
    private final int most;
    /** A choice for each draw, then a token for each. */
    private final MemorySegment host;

    private final Matrix card;

    /** @param most draws at once */
    CudaChooser(CudaDevice device, int most) {
        this.device = device;
        this.most = most;
        long bytes = most * (CHOICE + 4L);
        this.host = device.driver().pinned(bytes);
        this.card = device.row(WeightType.U8, bytes);
    }

    @Override
    public int[] choose(PtNDArray logits, List<Draw> draws) {
        int count = draws.size();
        if (count > most) {
            throw new IllegalArgumentException(count + " draws are more than " + most);
        }
        for (int i = 0; i < count; i++) {
            put(i, draws.get(i));
        }
        long tokens = (long) most * CHOICE;
        device.driver().copy(host, card.address(), (long) count * CHOICE, device.stream());
        device.launch(
                "choose", count, 1, THREADS, device.address(logits), card.address(), card.address() + tokens, (int)
                        logits.getShape().get(1));
        device.driver().copyBack(card.address() + tokens, host.asSlice(tokens, 4L * count), device.stream());
        device.driver().synchronize(device.stream());
        return host.asSlice(tokens, 4L * count).toArray(ValueLayout.JAVA_INT);
    }

    private void put(int index, Draw draw) {
        SamplingParameters parameters = draw.parameters();
        long at = (long) index * CHOICE;
        host.set(ValueLayout.JAVA_DOUBLE, at, parameters.uniform(draw.index()));
        host.set(ValueLayout.JAVA_FLOAT, at + 8, parameters.isGreedy() ? 0 : (float) parameters.spread());
        host.set(ValueLayout.JAVA_FLOAT, at + 12, (float) parameters.topP());
        host.set(ValueLayout.JAVA_FLOAT, at + 16, (float) parameters.minP());
        host.set(ValueLayout.JAVA_INT, at + 20, parameters.topK());
    }

    @Override
    public void close() {
        card.tensor().close();
        device.driver().freePinned(host);
    }
}
