package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.torch.CudaDevice.Matrix;

/**
 * What a step reads, at addresses that do not change, so that a recorded step finds it there. All of it is int32 and goes to
 * the card in one copy. For S sequences and T tokens at most: wanted S, used S, first S + 1, starts S + 1, ids T, places T,
 * rows T.
 */
final class Feed implements AutoCloseable {

    private final CudaDevice device;
    private final int sequences;
    private final int tokens;
    private int spare;
    private final Exchange exchange;
    private MemorySegment host = MemorySegment.NULL;
    private final Matrix card;

    /**
     * What lies in the feed.
     *
     * @param sequences with the padding
     * @param wanted rows of logits
     * @param longest tokens of a sequence that are read
     * @param reach rows of the longest sequence
     */
    record Batch(int tokens, int sequences, int wanted, int longest, int reach) {}

    Feed(CudaDevice device, int tokens, int sequences) {
        this.device = device;
        this.tokens = tokens;
        this.sequences = sequences;
        int size = rowsAt() + tokens;
        this.exchange = new Exchange(device, 4L * size);
        this.card = device.row(WeightType.I32, size);
    }

    /** Names a row of the pool that belongs to nobody, for the sequences that fill up a batch. */
    void spare(int row) {
        spare = row;
    }

    private int usedAt() {
        return sequences;
    }

    private int firstAt() {
        return 2 * sequences;
    }

    private int startsAt() {
        return firstAt() + sequences + 1;
    }

    private int idsAt() {
        return startsAt() + sequences + 1;
    }

    private int placesAt() {
        return idsAt() + tokens;
    }

    private int rowsAt() {
        return placesAt() + tokens;
    }

    /** Sends the slices to the card, and sequences of one token after them until there are so many. */
    Batch send(List<Slice> slices, int filledUp) {
        Exchange.Side side = exchange.next();
        host = side.memory();
        int token = 0;
        int wanted = 0;
        int longest = 1;
        int reach = 1;
        for (int s = 0; s < slices.size(); s++) {
            Slice slice = slices.get(s);
            put(firstAt() + s, token);
            put(startsAt() + s, slice.start());
            put(usedAt() + s, slice.used());
            for (int i = 0; i < slice.ids().length; i++) {
                put(token++, slice.ids()[i], slice.position() + i, slice.start() + slice.position() + i);
            }
            if (slice.draw() != null) {
                put(wanted++, token - 1);
            }
            longest = Math.max(longest, slice.ids().length);
            reach = Math.max(reach, slice.used());
        }
        for (int s = slices.size(); s < filledUp; s++) {
            put(firstAt() + s, token);
            put(startsAt() + s, spare);
            put(usedAt() + s, 1);
            put(wanted++, token);
            put(token++, 0, 0, spare);
        }
        int all = Math.max(slices.size(), filledUp);
        put(firstAt() + all, token);
        put(startsAt() + all, spare);
        device.driver().copy(host, card.address(), host.byteSize(), device.stream());
        side.given();
        return new Batch(token, all, wanted, longest, reach);
    }

    private void put(int token, int id, int place, int row) {
        put(idsAt() + token, id);
        put(placesAt() + token, place);
        put(rowsAt() + token, row);
    }

    private void put(int index, int value) {
        host.setAtIndex(ValueLayout.JAVA_INT, index, value);
    }

    long wanted() {
        return card.address();
    }

    long ids() {
        return card.address() + 4L * idsAt();
    }

    long places() {
        return card.address() + 4L * placesAt();
    }

    long rows() {
        return card.address() + 4L * rowsAt();
    }

    /** Where {@link #starts} lies. */
    long startsAddress() {
        return card.address() + 4L * startsAt();
    }

    /** Where {@link #used} lies. */
    long usedAddress() {
        return card.address() + 4L * usedAt();
    }

    /** Index of each sequence's first token, and the number of tokens. */
    PtNDArray first(int count) {
        return part(firstAt(), count + 1);
    }

    /** Row of the pool where each sequence begins; one more, which is not read. */
    PtNDArray starts(int count) {
        return part(startsAt(), count + 1);
    }

    /** Rows that each sequence has filled after the step. */
    PtNDArray used(int count) {
        return part(usedAt(), count);
    }

    private PtNDArray part(int start, int count) {
        return device.program().tensor("part", card.tensor(), start, count);
    }

    @Override
    public void close() {
        exchange.close();
    }
}
