package org.stepwise.problembank;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./stepwise bank validate [DIR]}: checks a bank's files without a database. Errors go to standard error, the last
 * line of standard output is the summary; the exit status is 0, 1 (errors) or 2 (usage).
 */
public final class BankCommand {

    private final PrintStream out;
    private final PrintStream err;

    BankCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new BankCommand(out, err).run(List.of(args)));
    }

    int run(List<String> args) {
        if (args.isEmpty() || args.size() > 2 || !args.getFirst().equals("validate")) {
            err.println("usage: stepwise bank validate [DIR]");
            return 2;
        }
        Path directory = Path.of(args.size() == 2 ? args.get(1) : "problem-bank");
        if (!Files.isDirectory(directory)) {
            err.println("There is no folder '%s'. Name the folder that holds skills.yaml.".formatted(directory));
            return 2;
        }
        try {
            return validate(BankDirectory.read(directory));
        } catch (IOException e) {
            err.println("The folder '%s' cannot be read: %s".formatted(directory, e.getMessage()));
            return 2;
        }
    }

    private int validate(List<BankFile> files) {
        Bank bank = Bank.read(files);
        List<BankError> errors = new ArrayList<>(bank.errors());
        bank.entries().forEach(entry -> errors.addAll(UnsetTexts.in(entry.document())));
        errors.addAll(bank.entries().parallelStream()
                .flatMap(entry -> SelfTest.of(entry).stream())
                .toList());
        errors.stream().sorted(BankError.BY_PLACE).forEach(err::println);
        int examples = bank.entries().stream()
                .mapToInt(entry -> SelfTest.examples(entry.problem()))
                .sum();
        out.println(
                "%d problems, %d examples, %d errors".formatted(bank.entries().size(), examples, errors.size()));
        return errors.isEmpty() ? 0 : 1;
    }
}
