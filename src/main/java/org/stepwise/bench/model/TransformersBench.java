package org.stepwise.bench.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stepwise.inference.model.Compute;

/** The same model by transformers, in the Python that was named: model-runtime/reference/bench.py. */
final class TransformersBench {

    private final List<String> command;

    TransformersBench(Path python, Path folder, Compute on, int[] batches, int context) {
        command = new ArrayList<>(List.of(
                python.toString(),
                "model-runtime/reference/bench.py",
                folder.toString(),
                on.isCard() ? "cuda" : "cpu",
                Integer.toString(context)));
        Arrays.stream(batches).mapToObj(Integer::toString).forEach(command::add);
    }

    void run(PrintStream out) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(out::println);
        }
        if (process.waitFor() != 0) {
            throw new IOException("bench.py ended with an error");
        }
    }
}
