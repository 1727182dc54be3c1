package org.stepwise.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;

/** The table of pairs, decided here and by SymPy's {@code simplify(a - b) == 0} in the same run. */
final class SympyBench {

    private static final String SCRIPT = "/org/stepwise/bench/sympy_pairs.py";

    private record Pair(String expected, String answer, String verdict) {}

    private final Path python;

    SympyBench(Path python) {
        this.python = python;
    }

    void run(PrintStream out) throws IOException, InterruptedException {
        List<Pair> pairs = pairs();
        List<String> ours = new ArrayList<>();
        pairs.forEach(pair -> verdict(pair));
        long start = System.nanoTime();
        pairs.forEach(pair -> ours.add(verdict(pair)));
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> theirs = new ArrayList<>();
        double theirSeconds = theirs(pairs, theirs);
        Map<String, Integer> table = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            table.merge(
                    "truth %-9s stepwise %-9s sympy %s".formatted(pairs.get(i).verdict, ours.get(i), theirs.get(i)),
                    1,
                    Integer::sum);
        }
        table.forEach((row, times) -> out.printf("%4d  %s%n", times, row));
        out.printf(
                Locale.ROOT,
                "%d pairs: stepwise %.2f s, sympy %.1f s (without its start), %.0f times as long%n",
                pairs.size(),
                seconds,
                theirSeconds,
                theirSeconds / seconds);
    }

    private static String verdict(Pair pair) {
        return switch (Equality.compare(Syntax.parse(pair.expected), Syntax.parse(pair.answer))) {
            case Comparison.Equal _ -> "equal";
            case Comparison.Different _ -> "different";
            case Comparison.Unknown _ -> "unknown";
        };
    }

    private static List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String row : text("/org/stepwise/bench/pairs.csv").lines().skip(1).toList()) {
            String[] cells = row.split(";");
            pairs.add(new Pair(cells[0], cells[1], cells[2]));
        }
        return pairs;
    }

    private static String text(String resource) throws IOException {
        try (InputStream file = SympyBench.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Each pair as one line to Python, one word and the seconds back. */
    private double theirs(List<Pair> pairs, List<String> verdicts) throws IOException, InterruptedException {
        Path script = Files.createTempFile("sympy", ".py");
        Files.writeString(script, text(SCRIPT));
        Process process = new ProcessBuilder(python.toString(), script.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        double seconds = 0;
        try (BufferedWriter in = process.outputWriter();
                BufferedReader results =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (Pair pair : pairs) {
                in.write(python(pair.expected) + "\t" + python(pair.answer) + "\n");
                in.flush();
                String[] result = Objects.requireNonNull(results.readLine(), "Python stopped")
                        .split(" ");
                verdicts.add(result[0]);
                seconds += Double.parseDouble(result[1]);
            }
        } finally {
            process.destroy();
            process.waitFor();
            Files.delete(script);
        }
        return seconds;
    }

    private static String python(String text) {
        try {
            Expr expr = Syntax.parse(text);
            return PythonText.of(expr);
        } catch (IllegalArgumentException reason) {
            return "nan";
        }
    }
}
