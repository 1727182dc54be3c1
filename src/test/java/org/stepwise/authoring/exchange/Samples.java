package org.stepwise.authoring.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.stepwise.authoring.exchange.report.Imported;
import org.stepwise.authoring.exchange.report.Remark;
import org.stepwise.grading.Verdict;
import org.stepwise.problembank.BankFile;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCheck;
import org.stepwise.problembank.VariantPart;

/** The sample files of a format, and how the system that they are written for grades answers to them. */
final class Samples {

    static final int SEEDS = 5;

    private static final Map<Path, Imported> READ = new ConcurrentHashMap<>();

    /** @param answer with holes over the parameters of the imported problem */
    record Expected(int part, String answer, boolean right, String credit) {}

    private final Path folder;

    Samples(String format) {
        this.folder = Path.of("src/test/resources/import", format);
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    /** Read once for all tests. */
    Imported imported(Path file) throws IOException {
        Imported known = READ.get(file);
        if (known == null) {
            known = Importer.read(file.getFileName().toString(), Files.readAllBytes(file));
            READ.put(file, known);
        }
        return known;
    }

    Map<String, List<Expected>> expected() throws IOException {
        Map<String, List<Expected>> byFile = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(folder.resolve("expected.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", 5);
            byFile.computeIfAbsent(cells[0], _ -> new ArrayList<>())
                    .add(new Expected(Integer.parseInt(cells[1]), cells[2], cells[3].equals("right"), cells[4]));
        }
        return byFile;
    }

    /** What is graded otherwise than in the system that the sample comes from; empty if the grading is intact. */
    static List<String> differences(BankFile file, List<Expected> expected) {
        List<String> differences = new ArrayList<>();
        for (Expected each : expected) {
            Problem problem =
                    ProblemCheck.read(withAnswer(file, each)).problem().orElseThrow();
            for (long seed = 0; seed < SEEDS; seed++) {
                VariantPart part = problem.variant(seed).parts().get(each.part());
                String answer = part.accept().getFirst();
                VariantPart.Assessment assessment = part.assess(answer);
                boolean right = assessment.verdict() instanceof Verdict.Correct;
                boolean credited = each.credit().isEmpty()
                        || Math.abs(assessment.credit() - Double.parseDouble(each.credit())) < 1e-6;
                if (right != each.right() || !credited) {
                    differences.add("part %d, seed %d: '%s' for '%s' is %s (%s) with %s, not %s"
                            .formatted(
                                    each.part(),
                                    seed,
                                    answer,
                                    part.expected(),
                                    assessment.verdict().word(),
                                    assessment.verdict().message(),
                                    assessment.credit(),
                                    each));
                    break;
                }
            }
        }
        return differences;
    }

    /** The answer as the first example of its part, so that the bank itself fills in the values. */
    private static BankFile withAnswer(BankFile file, Expected expected) {
        StringBuilder text = new StringBuilder();
        int part = -1;
        boolean replaced = false;
        for (String line : file.text().lines().toList()) {
            replaced &= line.startsWith("        - ");
            if (!replaced) {
                text.append(line).append('\n');
            }
            if (line.equals("      accept:") && ++part == expected.part()) {
                text.append("        - '%s'\n        - padding 1\n        - padding 2\n"
                        .formatted(expected.answer().replace("'", "''")));
                replaced = true;
            }
        }
        return new BankFile(file.name(), text.toString());
    }

    static boolean isTaken(Imported imported) {
        return !imported.problems().isEmpty()
                && imported.report().stream().noneMatch(remark -> remark.outcome() == Remark.Outcome.REFUSED);
    }
}
