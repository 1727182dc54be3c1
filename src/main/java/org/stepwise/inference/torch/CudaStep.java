package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.util.ArrayList;
import java.util.List;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.torch.CudaDevice.Matrix;
import org.stepwise.inference.torch.CudaModel.Layer;
import org.stepwise.inference.torch.Feed.Batch;

/**
 * One pass through the model on a card: products and attention by libtorch, what lies between them by kernels of our own.
 * All of it works in memory that is taken once, and only starts work; nothing here waits for the card.
 */
final class CudaStep {

    private static final int THREADS = 256;

    private final CudaDevice device;
    private final ModelConfig config;
    private final CudaModel model;
    private final Feed feed;
    private final List<Matrix> keys = new ArrayList<>();
    private final List<Matrix> values = new ArrayList<>();
    private final Matrix x;
    private final Matrix h;
    private final Matrix qkv;
    private final Matrix q;
    private final Matrix out;
    private final Matrix gateUp;
    private final Matrix gated;
    private final Matrix last;
    private final Matrix head;
    private final Matrix logits;

    /**
     * @param tokens of a step at most
     * @param sequences of a step at most
     * @param vocabulary ids that may be drawn
     */
    CudaStep(
            CudaDevice device,
            ModelConfig config,
            CudaModel model,
            Feed feed,
            int tokens,
            int sequences,
            int vocabulary) {
        this.device = device;
        this.config = config;
        this.model = model;
        this.feed = feed;
        int queries = config.heads() * config.headSize();
        WeightType type = config.type();
        x = device.matrix(type, tokens, config.hidden());
        h = device.matrix(type, tokens, config.hidden());
        qkv = device.matrix(type, tokens, queries + 2L * config.keyValueHeads() * config.headSize());
        q = device.matrix(type, tokens, queries);
        out = device.matrix(type, tokens, config.hidden());
        gateUp = device.matrix(type, tokens, 2L * config.intermediate());
        gated = device.matrix(type, tokens, config.intermediate());
        last = device.matrix(type, sequences, config.hidden());
        head = device.matrix(type, sequences, config.vocabulary());
        logits = device.matrix(WeightType.F32, sequences, vocabulary);
    }

    /** Takes the memory for keys and values; what was there before is given back. */
    void pool(int rows) {
        for (List<Matrix> pools : List.of(keys, values)) {
            pools.forEach(pool -> pool.tensor().close());
            pools.clear();
        }
        long width = (long) config.keyValueHeads() * config.headSize();
        long[] shape = {rows, config.keyValueHeads(), config.headSize()};
        for (int i = 0; i < config.layers(); i++) {
            for (List<Matrix> pools : List.of(keys, values)) {
                PtNDArray tensor =
                        device.program().tensor("zeros", shape, config.type().code());
                pools.add(new Matrix(tensor, device.address(tensor), (int) width));
            }
        }
    }

    void copy(int source, int target, int count) {
        for (int i = 0; i < config.layers(); i++) {
            device.program().run("copy_rows", keys.get(i).tensor(), source, target, count);
            device.program().run("copy_rows", values.get(i).tensor(), source, target, count);
        }
    }

    /** The logits of the last step: float32 [count, vocabulary]. */
    PtNDArray logits(int count) {
        return device.program().tensor("part", logits.tensor(), 0, count);
    }

    /**
     * Reads what is in the feed.
     *
     * @param reach rows of the longest sequence, or more
     */
    void run(Batch batch, int reach) {
        int tokens = batch.tokens();
        int words = config.hidden() / 2;
        try (PtNDArray first = feed.first(batch.sequences());
                PtNDArray starts = feed.starts(batch.sequences());
                PtNDArray used = feed.used(batch.sequences())) {
            device.launch("embed", tokens, 1, THREADS, model.embedding().address(), feed.ids(), x.address(), words);
            long add = 0;
            for (int i = 0; i < config.layers(); i++) {
                Layer layer = model.layers().get(i);
                norm(tokens, add, layer.inputNorm());
                layer.qkv().apply(h, qkv, tokens);
                rotate(tokens, layer, i);
                device.program()
                        .run(
                                "attended",
                                q.tensor(),
                                keys.get(i).tensor(),
                                values.get(i).tensor(),
                                tokens,
                                first,
                                starts,
                                used,
                                batch.longest(),
                                reach);
                layer.output().apply(q, out, tokens);
                norm(tokens, out.address(), layer.outputNorm());
                layer.gateUp().apply(h, gateUp, tokens);
                gate(tokens);
                layer.down().apply(gated, out, tokens);
                add = out.address();
            }
            norm(tokens, add, model.norm());
        }
        if (batch.wanted() > 0) {
            device.launch("take_rows", batch.wanted(), 1, THREADS, h.address(), feed.wanted(), last.address(), words);
            device.program()
                    .run(
                            "logits",
                            last.tensor(),
                            model.head().tensor(),
                            head.tensor(),
                            logits.tensor(),
                            batch.wanted());
        }
    }

    private void norm(int tokens, long add, Matrix weight) {
        device.launch(
                "add_norm",
                tokens,
                1,
                THREADS,
                x.address(),
                add,
                weight.address(),
                h.address(),
                config.hidden() / 2,
                (float) config.epsilon());
    }

    private void rotate(int tokens, Layer layer, int number) {
        int half = config.headSize() / 2;
        device.launch(
                "rotate_store",
                tokens,
                config.heads() + 2 * config.keyValueHeads(),
                half,
                qkv.address(),
                layer.bias().address(),
                model.cos().address(),
                model.sin().address(),
                feed.places(),
                feed.rows(),
                q.address(),
                keys.get(number).address(),
                values.get(number).address(),
                config.heads(),
                config.keyValueHeads(),
                half);
    }

    private void gate(int tokens) {
        int words = config.intermediate() / 2;
        device.launch("gate", Math.ceilDiv(words, THREADS), tokens, THREADS, gateUp.address(), gated.address(), words);
    }
}
