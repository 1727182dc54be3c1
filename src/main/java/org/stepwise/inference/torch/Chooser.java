package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.util.List;
import java.util.function.Supplier;
import org.stepwise.inference.sampling.Draw;

/** Draws a token for each row of logits, by the temperature, top-k, top-p and min-p of its draw. */
interface Chooser extends AutoCloseable {

    /**
     * @param logits float32 [draws, vocabulary]
     * @return waits for a token for each draw, or -1 where the logits are no numbers or nothing may come; to be asked before the
     *     call after the next one
     */
    Supplier<int[]> choose(PtNDArray logits, List<Draw> draws);

    @Override
    void close();
}
