package org.stepwise.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** How long the batch door takes from its start to its first answer. */
final class StartBench {

    private static final int RUNS = 3;
    private static final String REQUEST =
            "{\"id\":1,\"kind\":\"equivalent\",\"student\":\"(x+1)^2\",\"teacher\":\"x^2+2x+1\"}\n";

    void run(PrintStream out) throws IOException, InterruptedException {
        StringBuilder seconds = new StringBuilder();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.stepwise.batch.GradeBatch")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedWriter in = process.outputWriter();
                    BufferedReader answers = process.inputReader()) {
                in.write(REQUEST);
                in.flush();
                answers.readLine();
                seconds.append(" %.2f".formatted((System.nanoTime() - start) / 1e9));
            }
            process.waitFor();
        }
        out.printf(Locale.ROOT, "grade-batch, from its start to the first answer:%s s%n", seconds);
    }
}
