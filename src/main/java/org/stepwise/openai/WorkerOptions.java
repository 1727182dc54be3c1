package org.stepwise.openai;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.Quantization;

/** How the worker was started. */
record WorkerOptions(
        Path model,
        String host,
        int port,
        OptionalInt maxLength,
        int sequences,
        double utilization,
        Optional<Compute> device,
        Quantization quantization,
        @Nullable String apiKey) {

    private static final Pattern LOCAL = Pattern.compile("127(\\.\\d{1,3}){3}|localhost|::1");

    /** @throws IllegalArgumentException with a sentence for whoever typed it */
    static WorkerOptions of(String[] arguments, @Nullable String apiKey) {
        Path model = null;
        String host = "127.0.0.1";
        int port = 8001;
        OptionalInt maxLength = OptionalInt.empty();
        int sequences = 32;
        double utilization = 0.9;
        Optional<Compute> device = Optional.empty();
        Quantization quantization = Quantization.NONE;
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i];
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(name + " needs a value.");
            }
            String value = arguments[i + 1];
            switch (name) {
                case "--model" -> model = Path.of(value);
                case "--host" -> host = value;
                case "--port" -> port = whole(name, value, 0, 65_535);
                case "--device" -> device = Optional.of(Compute.of(value));
                case "--quantization" -> quantization = Quantization.of(value);
                case "--gpu-memory-utilization" -> utilization = share(name, value);
                case "--max-model-len" -> maxLength = OptionalInt.of(whole(name, value, 16, 10_000_000));
                case "--max-num-seqs" -> sequences = whole(name, value, 1, 1024);
                default -> throw new IllegalArgumentException("worker does not know \"" + name + "\".");
            }
        }
        if (model == null || model.toString().isEmpty()) {
            throw new IllegalArgumentException("worker needs a model folder: --model DIR.");
        }
        if (!LOCAL.matcher(host).matches() && (apiKey == null || apiKey.isBlank())) {
            throw new IllegalArgumentException("On " + host
                    + " others can reach the worker: set an API key in STEPWISE_API_KEY, or leave --host away.");
        }
        return new WorkerOptions(model, host, port, maxLength, sequences, utilization, device, quantization, apiKey);
    }

    private static int whole(String name, String value, int least, int most) {
        if (value.matches("\\d{1,8}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new IllegalArgumentException(
                name + " takes a whole number from " + least + " to " + most + ", not \"" + value + "\".");
    }

    private static double share(String name, String value) {
        if (value.matches("0?\\.\\d{1,4}|1|1\\.0{1,4}") && Double.parseDouble(value) > 0) {
            return Double.parseDouble(value);
        }
        throw new IllegalArgumentException(name + " takes a share from 0.01 to 1, not \"" + value + "\".");
    }
}
