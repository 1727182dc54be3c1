package org.stepwise.inference.torch;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.List;
import org.stepwise.inference.model.Slice;

/**
 * What a step reads, token by token and sequence by sequence.
 *
 * @param ids of T tokens
 * @param places of each in its sequence, T
 * @param rows of the pool for each, T
 * @param wanted indices of tokens whose logits are wanted
 * @param starts row of the pool where each of S sequences begins
 * @param used rows of each sequence after the step, S
 * @param first index of each sequence's first token, and T at the end: S + 1
 */
record Inputs(long[] ids, long[] places, long[] rows, long[] wanted, long[] starts, long[] used, long[] first) {

    static Inputs of(List<Slice> slices) {
        int tokens = slices.stream().mapToInt(slice -> slice.ids().length).sum();
        long[] ids = new long[tokens];
        long[] places = new long[tokens];
        long[] rows = new long[tokens];
        long[] first = new long[slices.size() + 1];
        long[] wanted = new long[Slice.draws(slices).size()];
        int token = 0;
        int draws = 0;
        for (int s = 0; s < slices.size(); s++) {
            Slice slice = slices.get(s);
            for (int i = 0; i < slice.ids().length; i++) {
                ids[token] = slice.ids()[i];
                places[token] = slice.position() + i;
                rows[token] = slice.start() + slice.position() + i;
                token++;
            }
            first[s + 1] = token;
            if (slice.draw() != null) {
                wanted[draws++] = token - 1;
            }
        }
        long[] starts = slices.stream().mapToLong(Slice::start).toArray();
        long[] used = slices.stream().mapToLong(Slice::used).toArray();
        return new Inputs(ids, places, rows, wanted, starts, used, first);
    }

    static PtNDArray vector(Program program, long[] values) {
        return (PtNDArray) program.manager().create(values, new Shape(values.length));
    }
}
