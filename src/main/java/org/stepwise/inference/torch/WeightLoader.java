package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.model.Awq;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.StoredTensor;
import org.stepwise.inference.model.UnusableModelException;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.model.Weights;

/**
 * Hands the weights to the program one after another, in the order it counts them: twelve a layer, then embedding, last
 * norm and output projection. What has the type of the model already stays in the mapped file.
 */
final class WeightLoader {

    private final ModelConfig config;
    private final Weights weights;
    private final Program program;
    private final Shim shim = new Shim();
    /** For tensors that do not begin at a multiple of their elements' size. */
    private final Arena aligned;

    WeightLoader(ModelConfig config, Weights weights, Program program, Arena aligned) {
        this.config = config;
        this.weights = weights;
        this.program = program;
        this.aligned = aligned;
    }

    void load() {
        int queries = config.heads() * config.headSize();
        int keys = config.keyValueHeads() * config.headSize();
        for (int i = 0; i < config.layers(); i++) {
            String layer = "model.layers." + i + ".";
            plain("layer", layer + "input_layernorm.weight", config.hidden());
            biased(layer + "self_attn.q_proj", queries);
            biased(layer + "self_attn.k_proj", keys);
            biased(layer + "self_attn.v_proj", keys);
            projection(layer + "self_attn.o_proj", config.hidden(), queries);
            plain("layer", layer + "post_attention_layernorm.weight", config.hidden());
            projection(layer + "mlp.gate_proj", config.intermediate(), config.hidden());
            projection(layer + "mlp.up_proj", config.intermediate(), config.hidden());
            projection(layer + "mlp.down_proj", config.hidden(), config.intermediate());
        }
        String embedding = "model.embed_tokens.weight";
        plain("outside", embedding, config.vocabulary(), config.hidden());
        plain("outside", "model.norm.weight", config.hidden());
        plain("outside", config.tied() ? embedding : "lm_head.weight", config.vocabulary(), config.hidden());
    }

    private void biased(String name, int out) {
        projection(name, out, config.hidden());
        plain("layer", name + ".bias", out);
    }

    private void projection(String name, int out, int in) {
        if (config.awq() instanceof Awq(int group) && weights.has(name + ".qweight")) {
            quantised(name, out, in, group < 1 ? in : group);
        } else {
            plain("layer", name + ".weight", out, in);
        }
    }

    private void quantised(String name, int out, int in, int group) {
        if (in % group != 0 || out % 8 != 0) {
            throw new UnusableModelException("The projection " + name + " [" + out + ", " + in
                    + "] cannot be quantised in groups of " + group + " and words of 8 columns.");
        }
        try (PtNDArray words = tensor(name + ".qweight", WeightType.I32, in, out / 8);
                PtNDArray zeros = tensor(name + ".qzeros", WeightType.I32, in / group, out / 8);
                PtNDArray scales = tensor(name + ".scales", null, in / group, out)) {
            program.run("layer_awq", words, zeros, scales, config.type().code());
        }
    }

    private void plain(String method, String name, long... shape) {
        try (PtNDArray tensor = tensor(name, null, shape)) {
            program.run(method, tensor, config.type().code());
        }
    }

    private PtNDArray tensor(String name, @Nullable WeightType wanted, long... shape) {
        StoredTensor stored = weights.get(name, shape);
        boolean fits = wanted == null ? stored.type().isFloating() : stored.type() == wanted;
        if (!fits) {
            throw new UnusableModelException("The tensor " + name + " is of type " + stored.type() + ", and "
                    + (wanted == null ? "a floating-point one" : wanted) + " belongs there.");
        }
        MemorySegment bytes = stored.bytes();
        if (bytes.address() % stored.type().bytes() != 0) {
            bytes = aligned.allocate(bytes.byteSize(), Long.BYTES).copyFrom(bytes);
        }
        return shim.over(program.manager(), bytes, stored.type(), shape);
    }
}
