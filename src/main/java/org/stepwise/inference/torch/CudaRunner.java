package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.cuda.Card;
import org.stepwise.inference.model.MemoryPlan;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.ModelRunner;
import org.stepwise.inference.model.Quantization;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.model.Weights;
import org.stepwise.inference.sampling.Drawn;
import org.stepwise.inference.torch.Feed.Batch;

/** The model on a graphics card: fused products, flash attention over the pool, recorded steps while everyone is answered. */
public final class CudaRunner implements ModelRunner {

    /** Ampere: bfloat16, and what flash attention needs. */
    private static final int LEAST_CAPABILITY = 80;

    private static final int LARGEST_HEAD = 256;

    /** What a block of the norm's kernel keeps. */
    private static final int LARGEST_HIDDEN = 16_384;

    private final CudaStep step;
    private final Feed feed;
    private final Sampler sampler;
    private final int rows;
    private final @Nullable CudaGraphs graphs;
    private final Owned owned;

    private CudaRunner(CudaStep step, Feed feed, Sampler sampler, int rows, @Nullable CudaGraphs graphs, Owned owned) {
        this.step = step;
        this.feed = feed;
        this.sampler = sampler;
        this.rows = rows;
        this.graphs = graphs;
        this.owned = owned;
    }

    /** Whether a model can be run so on a card; all others run by {@link PlainRunner}. */
    static boolean suits(ModelConfig config, Quantization quantization, Card card) {
        return card.capability() >= LEAST_CAPABILITY
                && (config.type() == WeightType.BF16 || config.type() == WeightType.F16)
                && config.headSize() % 8 == 0
                && config.headSize() <= LARGEST_HEAD
                && config.hidden() % 8 == 0
                && config.hidden() <= LARGEST_HIDDEN
                && config.intermediate() % 8 == 0
                && (config.awq() == null || FourBitProjection.suit(config, config.awq()))
                && (quantization == Quantization.NONE || EightBitProjection.suit(config));
    }

    /**
     * Loads a model; the calling thread is the one that runs it.
     *
     * @param device is closed with the runner, or if this fails
     * @throws org.stepwise.inference.model.UnusableModelException if the model does not fit it
     */
    static CudaRunner load(ModelFolder folder, CudaDevice device, Quantization quantization, RunnerLimits limits) {
        ModelConfig config = folder.config();
        Owned owned = new Owned();
        owned.add(device);
        try (Weights weights = folder.weights();
                Arena aligned = Arena.ofShared()) {
            Card card = device.driver().card(device.card());
            CardMemory memory = new CardMemory(device.driver(), card, config, limits);
            MemoryPlan plan = MemoryPlan.onCard(config, quantization, memory.allowed(), limits.sequences());
            memory.refuseWhatDoesNotFit(plan);
            StoredTensors stored = new StoredTensors(weights, device.program().manager(), aligned);
            CudaWeightLoader loader = new CudaWeightLoader(config, quantization, stored, device);
            CudaModel model = loader.load(plan.tableOnHost() ? owned.add(HostTable.of(config, stored, device)) : null);
            Feed feed = owned.add(new Feed(device, limits.tokens(), limits.sequences()));
            int vocabulary = Math.min(limits.vocabulary(), config.vocabulary());
            CudaChooser chooser = new CudaChooser(device, limits.sequences());
            Sampler sampler = owned.add(Sampler.onCard(device, chooser));
            CudaStep step = new CudaStep(
                    device, config, model, feed, chooser.drawn(), limits.tokens(), limits.sequences(), vocabulary);
            Rehearsal.run(step, feed, sampler, limits);
            int rows = memory.rows();
            feed.spare(rows);
            step.pool(rows + 1);
            CudaGraphs graphs =
                    limits.graphs() ? owned.add(new CudaGraphs(device.torch(), step, limits.sequences())) : null;
            // A step may still be under way when all of it is given back.
            owned.add(() -> device.driver().synchronize(device.stream()));
            return new CudaRunner(step, feed, sampler, rows, graphs, owned);
        } catch (RuntimeException e) {
            throw owned.closeAfter(e);
        }
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public Supplier<List<Drawn>> begin(List<Slice> slices) {
        try (PtNDArray logits = logits(slices)) {
            return sampler.choose(logits, Slice.draws(slices));
        }
    }

    @Override
    public boolean looksAhead() {
        return true;
    }

    /** float32 [slices with a draw, vocabulary], on the card until the next step */
    PtNDArray logits(List<Slice> slices) {
        boolean alike = slices.stream().allMatch(slice -> slice.ids().length == 1 && slice.draw() != null);
        if (alike && graphs != null) {
            graphs.run(feed.send(slices, graphs.size(slices.size())));
        } else {
            Batch batch = feed.send(slices, slices.size());
            step.run(batch, batch.reach());
        }
        return step.logits(Slice.draws(slices).size());
    }

    /** How many kinds of steps are recorded. */
    int recorded() {
        return graphs == null ? 0 : graphs.recorded();
    }

    @Override
    public void copy(int source, int target, int count) {
        step.copy(source, target, count);
    }

    @Override
    public void close() {
        owned.close();
    }
}
