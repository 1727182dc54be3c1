package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.torch.CudaDevice.Matrix;
import org.stepwise.inference.torch.CudaModel.Layer;
import org.stepwise.inference.torch.Feed.Batch;

/**
 * One pass through the model on a card: for few tokens by kernels of our own, which do what follows a product along with it;
 * for many, products and attention by libtorch, and our own between them. All of it works in memory that is taken once, and only starts work; nothing here waits for the card.
 */
final class CudaStep {

    private static final int THREADS = 256;
    private static final int MOST_THREADS = 1024;
    /** Words of a row for each thread of a norm, as long as there are threads. */
    private static final int WORDS = 2;

    private final CudaDevice device;
    private final ModelConfig config;
    private final CudaModel model;
    private final Feed feed;
    private final long drawn;
    /** [2 * layers, rows, heads, head size]: keys and values in turn; null before the first pool. */
    private @Nullable PtNDArray pool;

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
    private final Matrix parts;
    private final @Nullable TokenAttention tokenAttention;

    /**
     * @param drawn address of the tokens that the step before has drawn
     * @param tokens of a step at most
     * @param sequences of a step at most
     * @param vocabulary ids that may be drawn
     */
    CudaStep(
            CudaDevice device,
            ModelConfig config,
            CudaModel model,
            Feed feed,
            long drawn,
            int tokens,
            int sequences,
            int vocabulary) {
        this.device = device;
        this.config = config;
        this.model = model;
        this.feed = feed;
        this.drawn = drawn;
        int queries = config.heads() * config.headSize();
        WeightType type = config.type();
        int rows = rows(tokens);
        x = device.matrix(type, rows, config.hidden());
        h = device.matrix(type, rows, config.hidden());
        qkv = device.matrix(type, rows, queries + 2L * config.keyValueHeads() * config.headSize());
        q = device.matrix(type, rows, queries);
        out = device.matrix(type, rows, config.hidden());
        gateUp = device.matrix(type, rows, 2L * config.intermediate());
        gated = device.matrix(type, rows, config.intermediate());
        last = device.matrix(type, rows(sequences), config.hidden());
        head = device.matrix(type, sequences, config.vocabulary());
        logits = device.matrix(WeightType.F32, sequences, vocabulary);
        List<CudaProjection> projections = model.layers().stream()
                .flatMap(layer -> layer.projections().stream())
                .toList();
        long most = projections.stream()
                .mapToLong(projection -> projection.few().partsSize())
                .max()
                .orElseThrow();
        parts = device.row(WeightType.F32, most);
        tokenAttention = TokenAttention.suits(config) ? new TokenAttention(device, config, sequences) : null;
    }

    /** The kernels for few tokens read whole slices. */
    private static int rows(int tokens) {
        return FewTokens.slices(tokens) * FewTokens.SLICE;
    }

    /** Takes the memory for keys and values; what was there before is given back. */
    void pool(int rows) {
        for (List<Matrix> layers : List.of(keys, values)) {
            layers.forEach(layer -> layer.tensor().close());
            layers.clear();
        }
        if (pool != null) {
            pool.close();
        }
        long[] shape = {2L * config.layers(), rows, config.keyValueHeads(), config.headSize()};
        PtNDArray made = device.program().tensor("zeros", shape, config.type().code());
        int width = config.keyValueHeads() * config.headSize();
        for (int i = 0; i < 2 * config.layers(); i++) {
            PtNDArray layer = device.program().tensor("layer_of", made, i);
            (i % 2 == 0 ? keys : values).add(new Matrix(layer, device.address(layer), width));
        }
        pool = made;
    }

    /** Rows may overlap: then those are moved first that would be overwritten. */
    void copy(int source, int target, int count) {
        device.program().run("copy_rows", Objects.requireNonNull(pool), source, target, count);
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
        Product left = Product.NONE;
        device.launch("embed", tokens, 1, THREADS, model.embedding(), feed.ids(), drawn, x.address(), words);
        for (int i = 0; i < config.layers(); i++) {
            Layer layer = model.layers().get(i);
            norm(tokens, left, layer.inputNorm());
            rotate(tokens, product(layer.qkv(), h, qkv, tokens), layer, i);
            left = attended(batch, reach, layer, i);
            norm(tokens, left, layer.outputNorm());
            if (layer.gateUp().suitsFew(tokens)) {
                layer.gateUp().few().gated(h, gated, tokens);
            } else {
                layer.gateUp().apply(h, gateUp, tokens);
                gate(tokens);
            }
            left = product(layer.down(), gated, out, tokens);
        }
        norm(tokens, left, model.norm());
        project(batch.wanted());
    }

    /** Attention and the product after it. */
    private Product attended(Batch batch, int reach, Layer layer, int number) {
        Matrix k = keys.get(number);
        Matrix v = values.get(number);
        if (tokenAttention != null && batch.longest() == 1) {
            Matrix attended = tokenAttention.attend(q, k, v, feed, batch.sequences(), reach);
            return product(layer.output(), attended, out, batch.tokens());
        }
        try (PtNDArray first = feed.first(batch.sequences());
                PtNDArray starts = feed.starts(batch.sequences());
                PtNDArray used = feed.used(batch.sequences());
                PtNDArray attended = device.program()
                        .tensor(
                                "attended",
                                q.tensor(),
                                k.tensor(),
                                v.tensor(),
                                rows(batch.tokens()),
                                first,
                                starts,
                                used,
                                batch.longest(),
                                reach)) {
            return product(layer.output(), device.of(attended), out, batch.tokens());
        }
    }

    /** What a product left: rows of the model's type at an address, or so many parts that are still to be added. */
    private record Product(long whole, int count) {

        static final Product NONE = new Product(0, 0);
    }

    private Product product(CudaProjection projection, Matrix in, Matrix whole, int tokens) {
        if (projection.suitsFew(tokens)) {
            return new Product(0, projection.few().parts(in, parts, tokens));
        }
        projection.apply(in, whole, tokens);
        return new Product(whole.address(), 0);
    }

    private void project(int wanted) {
        if (wanted == 0) {
            return;
        }
        int words = config.hidden() / 2;
        device.launch("take_rows", wanted, 1, THREADS, h.address(), feed.wanted(), last.address(), words);
        if (model.head().suitsFew(wanted)) {
            model.head().few().whole(last, logits, wanted);
        } else {
            device.program()
                    .run(
                            "logits",
                            last.tensor(),
                            model.head().weights().tensor(),
                            head.tensor(),
                            logits.tensor(),
                            wanted);
        }
    }

    private void norm(int tokens, Product add, Matrix weight) {
        int words = config.hidden() / 2;
        int threads = Math.min(MOST_THREADS, Math.ceilDiv(words, 32 * WORDS) * 32);
        device.launch(
                "add_norm",
                tokens,
                1,
                threads,
                x.address(),
                add.whole(),
                parts.address(),
                add.count(),
                weight.address(),
                h.address(),
                words,
                (float) config.epsilon());
    }

    private void rotate(int tokens, Product made, Layer layer, int number) {
        int half = config.headSize() / 2;
        int together = Math.max(1, 2 * THREADS / half);
        int groups = Math.ceilDiv(config.heads() + 2 * config.keyValueHeads(), together);
        device.launch(
                "rotate_store",
                tokens,
                groups,
                together * (half / 2),
                made.whole(),
                parts.address(),
                made.count(),
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
        int fours = config.intermediate() / 8;
        device.launch("gate", Math.ceilDiv(fours, THREADS), tokens, THREADS, gateUp.address(), gated.address(), fours);
    }
}
