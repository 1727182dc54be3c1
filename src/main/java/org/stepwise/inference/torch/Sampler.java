package org.stepwise.inference.torch;

import ai.djl.Device;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** Up to here the most likely tokens are picked out; beyond, all are sorted. */
    private static final int FEW = 64;

    /** Ways to draw; one that does more than a row needs would be right for it too, but not the same to the last bit. */
    private enum Way {
        GREEDY,
        ALL,
        FEW_OF_ALL,
        SORTED;

        static Way of(SamplingParameters parameters) {
            if (parameters.isGreedy()) {
                return GREEDY;
            }
            if (parameters.topK() > 0 && parameters.topK() <= FEW) {
                return FEW_OF_ALL;
            }
            return parameters.topK() == 0 && parameters.topP() == 1 && parameters.minP() == 0 ? ALL : SORTED;
        }
    }

    private final Program program;

    Sampler(Device on) {
        this.program = Program.load("sampling.py", on);
    }

    /** @param logits float32 [draws, vocabulary] */
    List<Drawn> choose(PtNDArray logits, List<Draw> draws) {
        if (draws.isEmpty()) {
            return List.of();
        }
        try (PtNDArray ready = adjusted(logits, draws)) {
            int[] ids = new int[draws.size()];
            for (Way way : Way.values()) {
                int[] rows = IntStream.range(0, ids.length)
                        .filter(row -> Way.of(draws.get(row).parameters()) == way)
                        .toArray();
                if (rows.length > 0) {
                    long[] chosen = chosen(way, ready, rows, draws);
                    IntStream.range(0, rows.length).forEach(i -> ids[rows[i]] = (int) chosen[i]);
                }
            }
            return told(logits, ids, draws);
        }
    }

    private long[] chosen(Way way, PtNDArray logits, int[] rows, List<Draw> draws) {
        boolean all = rows.length == draws.size();
        List<Draw> here = all ? draws : Arrays.stream(rows).mapToObj(draws::get).toList();
        int vocabulary = (int) logits.getShape().get(1);
        int most = Math.min(FEW, vocabulary);
        try (PtNDArray index = Inputs.vector(
                        program, Arrays.stream(rows).asLongStream().toArray());
                PtNDArray part = program.tensor("rows", logits, index);
                PtNDArray temperature =
                        column(here, draw -> Math.max(draw.parameters().temperature(), 1e-4));
                PtNDArray uniform = uniform(here);
                PtNDArray topK = topK(here, vocabulary);
                PtNDArray topP = column(here, draw -> draw.parameters().topP());
                PtNDArray minP = column(here, draw -> draw.parameters().minP());
                PtNDArray ids = switch (way) {
                    case GREEDY -> program.tensor("greedy", part);
                    case ALL -> program.tensor("drawn", part, temperature, uniform);
                    case FEW_OF_ALL ->
                        program.tensor("drawn_from_top", part, temperature, uniform, topK, topP, minP, most);
                    case SORTED -> program.tensor("drawn_from_top", part, temperature, uniform, topK, topP, minP, 0);
                }) {
            return ids.toLongArray();
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

    private List<Drawn> told(PtNDArray logits, int[] ids, List<Draw> draws) {
        int most = draws.stream()
                .mapToInt(draw -> draw.parameters().logprobs())
                .max()
                .orElse(-1);
        if (most < 0) {
            return Arrays.stream(ids)
                    .mapToObj(id -> new Drawn(id, Double.NaN, List.of()))
                    .toList();
        }
        int width = Math.max(1, most);
        try (PtNDArray chosen =
                Inputs.vector(program, Arrays.stream(ids).asLongStream().toArray())) {
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

    private PtNDArray uniform(List<Draw> draws) {
        double[] values = draws.stream()
                .mapToDouble(draw -> draw.parameters().uniform(draw.index()))
                .toArray();
        return (PtNDArray) program.manager().create(values, new Shape(values.length, 1));
    }

    private PtNDArray topK(List<Draw> draws, int vocabulary) {
        long[] values = draws.stream()
                .mapToLong(draw -> draw.parameters().topK() == 0
                        ? vocabulary
                        : draw.parameters().topK())
                .toArray();
        return (PtNDArray) program.manager().create(values, new Shape(values.length, 1));
    }

    @Override
    public void close() {
        program.close();
    }
}
