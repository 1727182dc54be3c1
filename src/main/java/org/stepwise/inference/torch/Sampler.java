package org.stepwise.inference.torch;

import ai.djl.Device;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.Drawn;
import org.stepwise.inference.sampling.SamplingParameters;
import org.stepwise.inference.sampling.SeenTokens;

/**
 * Chooses tokens where the logits are. Every row is reckoned by itself and draws by its own number, so that what a request
 * gets does not depend on whom it shares a step with.
 */
final class Sampler implements AutoCloseable {

    private final Program program;
    private final Chooser chooser;

    private Sampler(Program program, Chooser chooser) {
        this.program = program;
        this.chooser = chooser;
    }

    /** Draws on the host, wherever the logits are. */
    static Sampler onHost(Device on) {
        Program program = Program.load("sampling.py", on);
        return new Sampler(program, new HostChooser(program));
    }

    /** @param chooser is closed with it */
    static Sampler onCard(CudaDevice device, CudaChooser chooser) {
        return new Sampler(Program.load("sampling.py", device.program().device()), chooser);
    }

    /**
     * @param logits float32 [draws, vocabulary]
     * @return waits for the tokens; to be asked before the call after the next one
     */
    Supplier<List<Drawn>> choose(PtNDArray logits, List<Draw> draws) {
        if (draws.isEmpty()) {
            return List::of;
        }
        try (PtNDArray ready = adjusted(logits, draws)) {
            Supplier<int[]> ids = chooser.choose(ready, draws);
            int most = draws.stream()
                    .mapToInt(draw -> draw.parameters().logprobs())
                    .max()
                    .orElse(-1);
            if (most < 0) {
                return () -> Arrays.stream(ids.get())
                        .mapToObj(id -> new Drawn(id, Double.NaN, List.of()))
                        .toList();
            }
            List<Drawn> told = told(logits, ids.get(), draws, most);
            return () -> told;
        }
    }

    /** Penalties, then what a grammar allows; a row without either stays as it is. */
    private PtNDArray adjusted(PtNDArray logits, List<Draw> draws) {
        PtNDArray ready = program.tensor("same", logits);
        if (draws.stream().anyMatch(draw -> draw.seen() != null)) {
            ready = replaced(ready, penalised(ready, draws));
        }
        if (draws.stream().anyMatch(draw -> draw.allowed() != null)) {
            ready = replaced(ready, allowed(ready, draws));
        }
        return ready;
    }

    private static PtNDArray replaced(PtNDArray old, PtNDArray now) {
        old.close();
        return now;
    }

    private PtNDArray penalised(PtNDArray logits, List<Draw> draws) {
        List<int[]> ids = new ArrayList<>();
        List<int[]> counts = new ArrayList<>();
        for (Draw draw : draws) {
            SeenTokens seen = draw.seen() == null ? new SeenTokens() : draw.seen();
            ids.add(seen.ids());
            counts.add(seen.counts());
        }
        int width = Math.max(1, ids.stream().mapToInt(row -> row.length).max().orElse(1));
        long[] flatIds = new long[draws.size() * width];
        float[] flatCounts = new float[draws.size() * width];
        for (int row = 0; row < draws.size(); row++) {
            for (int i = 0; i < width && ids.get(row).length > 0; i++) {
                // A row that is shorter repeats its first id, which then gets the same value twice.
                int from = i < ids.get(row).length ? i : 0;
                flatIds[row * width + i] = ids.get(row)[from];
                flatCounts[row * width + i] = counts.get(row)[from];
            }
        }
        Shape shape = new Shape(draws.size(), width);
        try (PtNDArray seen = (PtNDArray) program.manager().create(flatIds, shape);
                PtNDArray often = (PtNDArray) program.manager().create(flatCounts, shape);
                PtNDArray repetition = penalty(draws, SamplingParameters::repetitionPenalty, 1);
                PtNDArray presence = penalty(draws, SamplingParameters::presencePenalty, 0);
                PtNDArray frequency = penalty(draws, SamplingParameters::frequencyPenalty, 0)) {
            return program.tensor("penalised", logits, seen, often, repetition, presence, frequency);
        }
    }

    private PtNDArray penalty(List<Draw> draws, ToDoubleFunction<SamplingParameters> value, double none) {
        return column(draws, draw -> draw.seen() == null ? none : value.applyAsDouble(draw.parameters()));
    }

    private PtNDArray allowed(PtNDArray logits, List<Draw> draws) {
        int words = (int) (logits.getShape().get(1) + Long.SIZE - 1) / Long.SIZE;
        long[] bits = new long[draws.size() * words];
        Arrays.fill(bits, -1);
        for (int row = 0; row < draws.size(); row++) {
            if (draws.get(row).allowed() instanceof long[] row64) {
                System.arraycopy(row64, 0, bits, row * words, Math.min(words, row64.length));
            }
        }
        try (PtNDArray mask = (PtNDArray) program.manager().create(bits, new Shape(draws.size(), words))) {
            return program.tensor("allowed", logits, mask);
        }
    }

    /** With what was asked for of the model's own distribution. */
    private List<Drawn> told(PtNDArray logits, int[] ids, List<Draw> draws, int most) {
        int width = Math.max(1, most);
        long[] known =
                Arrays.stream(ids).asLongStream().map(id -> Math.max(0, id)).toArray();
        try (PtNDArray chosen = Inputs.vector(program, known)) {
            PtNDArray[] found = program.tensors("likeliest", logits, chosen, width);
            float[] own = found[0].toFloatArray();
            float[] values = found[1].toFloatArray();
            long[] index = found[2].toLongArray();
            Arrays.stream(found).forEach(PtNDArray::close);
            List<Drawn> told = new ArrayList<>();
            for (int row = 0; row < ids.length; row++) {
                int wanted = draws.get(row).parameters().logprobs();
                int from = row * width;
                List<Drawn.Likely> likeliest = IntStream.range(from, from + Math.max(0, wanted))
                        .mapToObj(i -> new Drawn.Likely((int) index[i], values[i]))
                        .toList();
                told.add(new Drawn(ids[row], wanted < 0 ? Double.NaN : own[row], likeliest));
            }
            return told;
        }
    }

    private PtNDArray column(List<Draw> draws, ToDoubleFunction<Draw> value) {
        float[] values = new float[draws.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) value.applyAsDouble(draws.get(i));
        }
        return (PtNDArray) program.manager().create(values, new Shape(values.length, 1));
    }

    @Override
    public void close() {
        Owned owned = new Owned();
        owned.add(program);
        owned.add(chooser);
        owned.close();
    }
}
