package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.function.Supplier;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.SamplingParameters;
import org.stepwise.inference.torch.CudaDevice.Matrix;

/** Draws on a card by the kernels of sampling.cu, all rows at once; only the tokens come back. */
final class CudaChooser implements Chooser {

    private static final int THREADS = 1024;

    /** Bytes of a Choice of the kernel: a double, three floats, an int. */
    private static final int CHOICE = 24;

    /** Blocks that share a row. */
    private static final int PARTS = 16;

    /** Bytes of a State of the kernels: 2 + parts numbers of 64 bits, parts + 6 of 32, filled up to a multiple of 8. */
    private static final int STATE = 8 * (2 + PARTS) + 4 * (PARTS + 6);

    /** Sums of a row, of 64 bits. */
    private static final int BINS = 1024;

    private static final int[] SHIFTS = {20, 10, 0};

    private final CudaDevice device;
    private final int most;
    /** A choice for each draw, then a token for each. */
    private final Exchange exchange;

    private final Matrix card;
    private final Matrix states;
    private final Matrix bins;

    /** @param most draws at once */
    CudaChooser(CudaDevice device, int most) {
        this.device = device;
        this.most = most;
        long bytes = most * (CHOICE + 4L);
        this.exchange = new Exchange(device, bytes);
        this.card = device.row(WeightType.U8, bytes);
        this.states = device.zeros(WeightType.U8, (long) most * STATE);
        this.bins = device.zeros(WeightType.U8, (long) most * BINS * Long.BYTES);
    }

    /** Address of the tokens of the last call, int32, once the card has come to it. */
    long drawn() {
        return card.address() + (long) most * CHOICE;
    }

    @Override
    public Supplier<int[]> choose(PtNDArray logits, List<Draw> draws) {
        int count = draws.size();
        if (count > most) {
            throw new IllegalArgumentException(count + " draws are more than " + most);
        }
        Exchange.Side side = exchange.next();
        MemorySegment host = side.memory();
        for (int i = 0; i < count; i++) {
            put(host, i, draws.get(i));
        }
        long tokens = drawn();
        device.driver().copy(host, card.address(), (long) count * CHOICE, device.stream());
        int size = (int) logits.getShape().get(1);
        long from = device.address(logits);
        long choices = card.address();
        launch("choose_most", count, from, choices, states.address(), tokens, size);
        if (draws.stream().anyMatch(draw -> draw.parameters().topK() > 0)) {
            cut(count, from, size, 1);
        }
        if (draws.stream().anyMatch(draw -> draw.parameters().topP() < 1)) {
            cut(count, from, size, 0);
        }
        if (draws.stream().anyMatch(draw -> !draw.parameters().isGreedy())) {
            launch("choose_token", count, from, choices, states.address(), tokens, size);
        }
        MemorySegment chosen = host.asSlice((long) most * CHOICE, 4L * count);
        device.driver().copyBack(tokens, chosen, device.stream());
        side.given();
        return () -> {
            side.await();
            return chosen.toArray(ValueLayout.JAVA_INT);
        };
    }

    private void cut(int rows, long logits, int size, int byCount) {
        for (int shift : SHIFTS) {
            launch("choose_cut", rows, logits, card.address(), states.address(), bins.address(), size, shift, byCount);
        }
    }

    private void launch(String kernel, int rows, Object... arguments) {
        device.launch(kernel, rows, PARTS, THREADS, arguments);
    }

    private static void put(MemorySegment host, int index, Draw draw) {
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
        List.of(card, states, bins).forEach(matrix -> matrix.tensor().close());
        exchange.close();
    }
}
