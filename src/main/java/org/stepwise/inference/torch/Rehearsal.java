package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.SamplingParameters;
import org.stepwise.inference.sampling.SeenTokens;
import org.stepwise.inference.torch.Feed.Batch;

/** The largest step there can be, once, so that the memory it takes on a card is seen before the rest is given away. */
final class Rehearsal {

    private Rehearsal() {}

    static void run(CudaStep step, Feed feed, Sampler sampler, RunnerLimits limits) {
        step.pool(limits.tokens());
        List<Slice> slices = slices(limits);
        Batch batch = feed.send(slices, slices.size());
        step.run(batch, batch.reach());
        try (PtNDArray logits = step.logits(slices.size())) {
            var _ = sampler.choose(logits, Slice.draws(slices)).get();
        }
    }

    /** As many sequences as there may be, all tokens shared among them, each drawn in the most costly way. */
    private static List<Slice> slices(RunnerLimits limits) {
        SamplingParameters costly =
                new SamplingParameters(1, 0, 0.9, 0.01, 1.1, 0.1, 0.1, 0, SamplingParameters.MOST_LOGPROBS);
        long[] allowed = new long[(limits.vocabulary() + Long.SIZE - 1) / Long.SIZE];
        Arrays.fill(allowed, -1);
        SeenTokens seen = new SeenTokens();
        seen.generated(0);
        int each = Math.min(limits.length(), limits.tokens() / limits.sequences());
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < limits.sequences(); i++) {
            slices.add(new Slice(new int[each], 0, i * each, new Draw(costly, 0, seen, allowed)));
        }
        return slices;
    }
}
