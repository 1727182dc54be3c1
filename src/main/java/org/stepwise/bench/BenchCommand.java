package org.stepwise.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.bench.classroom.ClassroomBench;
import org.stepwise.bench.model.ModelBench;
import org.stepwise.bench.nano.CrowdBench;
import org.stepwise.bench.nano.NanoBench;
import org.stepwise.bench.nano.NanoTexts;

/** {@code ./stepwise bench NAME [OPTIONS]}; the exit status is 0, 1 (something was found) or 2 (usage). */
public final class BenchCommand {

    private static final Set<String> OPTIONS =
            Set.of("--count", "--seed", "--python", "--split", "--kind", "--model", "--server");

    private static final String USAGE =
            "usage: stepwise bench fuzz [--count N] [--seed N] | grading [--count N] [--python FILE] | model [OPTIONS]"
                    + " | nano-text --split train|held-out [--kind all|free|lessons|drill] [--count N] [--seed S]"
                    + " | nano --model DIR [--split train|held-out] [--count N] [--seed S]"
                    + " | crowd --server URL [--count PUPILS] [--seed S]"
                    + " | classroom --application JAR [--pupils N] [--seconds N] [--seed S] [--limit MS]"
                    + " [--room-limit MS]";

    private final PrintStream out;
    private final PrintStream err;

    BenchCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new BenchCommand(out, err).run(List.of(args)));
    }

    int run(List<String> args) {
        if (!args.isEmpty() && args.getFirst().equals("model")) {
            String[] own = args.subList(1, args.size()).toArray(String[]::new);
            return measured(() -> {
                ModelBench.run(own, out);
                return 0;
            });
        }
        if (!args.isEmpty() && args.getFirst().equals("classroom")) {
            return measured(() -> ClassroomBench.run(args.subList(1, args.size()), out) ? 0 : 1);
        }
        Map<String, String> options = options(args);
        if (args.isEmpty() || options == null) {
            err.println(USAGE);
            return 2;
        }
        return switch (args.getFirst()) {
            case "fuzz" -> measured(() -> fuzz(number(options, "--count", 1_000_000), number(options, "--seed", 1)));
            case "nano-text" -> measured(() -> nanoText(options));
            case "nano" -> measured(() -> nano(options));
            case "crowd" -> measured(() -> crowd(options));
            case "grading" -> measured(() -> grading(number(options, "--count", 100_000), options.get("--python")));
            default -> {
                err.println(USAGE);
                yield 2;
            }
        };
    }

    /** What a verb does, with its exit status; an {@link IllegalArgumentException} has a sentence for whoever typed its options. */
    private interface Measure {
        int run() throws IOException, InterruptedException;
    }

    private int measured(Measure measure) {
        try {
            return measure.run();
        } catch (NumberFormatException reason) {
            err.println(USAGE);
            return 2;
        } catch (IllegalArgumentException reason) {
            err.println(reason.getMessage());
            return 2;
        } catch (IOException | RuntimeException reason) {
            err.println("Could not be measured: " + reason.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int fuzz(long count, long seed) {
        FuzzReport report = Fuzz.onEveryProcessor(seed, count);
        report.print(out);
        return report.failures().isEmpty() ? 0 : 1;
    }

    private int grading(long count, @Nullable String python) throws IOException, InterruptedException {
        new GradingBench(Path.of("problem-bank"), count).run(out);
        new StartBench().run(out);
        if (python != null) {
            new SympyBench(Path.of(python)).run(out);
        }
        return 0;
    }

    private int nanoText(Map<String, String> options) throws IOException {
        NanoTexts.run(
                options.getOrDefault("--split", "train"),
                options.getOrDefault("--kind", "all"),
                number(options, "--count", 1000),
                number(options, "--seed", 1),
                out);
        return 0;
    }

    private int nano(Map<String, String> options) throws IOException, InterruptedException {
        NanoBench.run(
                Path.of(required(options, "--model")),
                options.getOrDefault("--split", "held-out"),
                Math.toIntExact(Math.min(1000, number(options, "--count", 20))),
                number(options, "--seed", 1),
                out,
                err);
        return 0;
    }

    private int crowd(Map<String, String> options) throws IOException, InterruptedException {
        int pupils = Math.toIntExact(Math.min(1000, number(options, "--count", 30)));
        CrowdBench.run(URI.create(required(options, "--server")), pupils, number(options, "--seed", 1), out);
        return 0;
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException(USAGE);
        }
        return value;
    }

    private static long number(Map<String, String> options, String name, long otherwise) {
        String value = options.get(name);
        long number = value == null ? otherwise : Long.parseLong(value);
        if (number < 1) {
            throw new NumberFormatException(name);
        }
        return number;
    }

    /** Null if they do not come in pairs. */
    private static @Nullable Map<String, String> options(List<String> args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < args.size(); i += 2) {
            boolean known = OPTIONS.contains(args.get(i));
            if (!known || i + 1 == args.size()) {
                return null;
            }
            options.put(args.get(i), args.get(i + 1));
        }
        return options;
    }
}
