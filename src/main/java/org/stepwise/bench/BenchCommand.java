package org.stepwise.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code ./stepwise bench fuzz [--count N] [--seed N]}; the exit status is 0, 1 (something was found) or 2 (usage). */
public final class BenchCommand {

    private static final String USAGE = "usage: stepwise bench fuzz [--count N] [--seed N]";

    private final PrintStream out;
    private final PrintStream err;
    private long count = 1_000_000;
    private long seed = 1;

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
        if (args.isEmpty() || !args.getFirst().equals("fuzz") || !understood(args.subList(1, args.size()))) {
            err.println(USAGE);
            return 2;
        }
        FuzzReport report = new Fuzz(seed).run(count);
        report.print(out);
        return report.failures().isEmpty() ? 0 : 1;
    }

    private boolean understood(List<String> options) {
        for (int k = 0; k + 1 < options.size(); k += 2) {
            String value = options.get(k + 1);
            if (!value.matches("\\d{1,12}")) {
                return false;
            }
            switch (options.get(k)) {
                case "--count" -> count = Long.parseLong(value);
                case "--seed" -> seed = Long.parseLong(value);
                default -> {
                    return false;
                }
            }
        }
        return options.size() % 2 == 0 && count > 0;
    }
}
