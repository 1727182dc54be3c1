package org.stepwise.authoring.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.stepwise.authoring.exchange.report.Imported;
import org.stepwise.authoring.exchange.report.Remark;
import org.stepwise.authoring.exchange.source.Limits;
import org.stepwise.problembank.BankFile;
import org.stepwise.shared.Message;

/**
 * {@code ./stepwise bank import FILE... --to DIR}: writes what could be taken below a folder and prints the report. The exit
 * status is 0, 1 (something was not taken) or 2 (usage). A file that is there is not written over.
 */
public final class ImportCommand {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.exchange", Locale.ROOT);

    private final PrintStream out;
    private final PrintStream err;

    ImportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new ImportCommand(out, err).run(List.of(args)));
    }

    int run(List<String> args) {
        int to = args.indexOf("--to");
        if (to < 1 || to != args.size() - 2) {
            err.println("usage: stepwise bank import FILE... --to DIR");
            return 2;
        }
        Path folder = Path.of(args.getLast());
        List<BankFile> problems = new ArrayList<>();
        int refused = 0;
        for (String name : args.subList(0, to)) {
            try {
                Imported imported = read(Path.of(name));
                imported.report().forEach(this::print);
                refused += (int) imported.report().stream()
                        .filter(remark -> remark.outcome() == Remark.Outcome.REFUSED)
                        .count();
                problems.addAll(imported.problems());
            } catch (IOException e) {
                err.println("The file '%s' cannot be read.".formatted(name));
                return 2;
            }
        }
        try {
            for (BankFile problem : problems) {
                refused += write(folder, problem);
            }
        } catch (IOException e) {
            err.println("The folder '%s' cannot be written: %s".formatted(folder, e.getMessage()));
            return 2;
        }
        out.println("%d problems, %d not taken".formatted(problems.size(), refused));
        return refused == 0 ? 0 : 1;
    }

    private static Imported read(Path path) throws IOException {
        // One byte more than is allowed shows the importer that the file is too large.
        byte[] bytes;
        try (var in = Files.newInputStream(path)) {
            bytes = in.readNBytes(Math.max(Limits.ARCHIVE, Limits.FILE) + 1);
        }
        return Importer.read(String.valueOf(path.getFileName()), bytes);
    }

    private int write(Path folder, BankFile problem) throws IOException {
        Path target = folder.resolve(ProblemArchive.plain(problem.name()));
        if (Files.exists(target)) {
            err.println("%s is there already and was left as it is.".formatted(target));
            return 1;
        }
        Files.createDirectories(target.getParent());
        Files.writeString(target, problem.text());
        out.println("  " + target);
        return 0;
    }

    private void print(Remark remark) {
        String question = remark.question().isEmpty() ? "" : ": " + remark.question();
        out.println("%-8s %s%s: %s"
                .formatted(
                        remark.outcome().name().toLowerCase(Locale.ROOT),
                        remark.file(),
                        question,
                        text(remark.text())));
    }

    static String text(Message message) {
        return new MessageFormat(TEXTS.getString(message.key()), Locale.ENGLISH)
                .format(message.arguments().toArray());
    }
}
