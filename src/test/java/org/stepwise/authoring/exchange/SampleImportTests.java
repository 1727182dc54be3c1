package org.stepwise.authoring.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.authoring.exchange.report.Imported;
import org.stepwise.authoring.exchange.report.Remark;
import org.stepwise.problembank.BankError;
import org.stepwise.problembank.ProblemCheck;

/** Twenty files a format: most are problems of ours afterwards and graded as before, the others say why not. */
class SampleImportTests {

    private static final int FILES = 20;
    private static final int INTACT = 15;

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "oatutor", "perseus"})
    void fifteenOfTwentySamplesAreTakenWithTheirGradingIntact(String format) throws IOException {
        Samples samples = new Samples(format);
        Map<String, List<Samples.Expected>> expected = samples.expected();
        List<String> intact = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Path file : samples.files()) {
            String name = file.getFileName().toString();
            Imported imported = samples.imported(file);
            List<Samples.Expected> answers = expected.getOrDefault(name, List.of());
            List<String> differences = imported.problems().isEmpty()
                    ? List.of("not taken")
                    : Samples.differences(imported.problems().getFirst(), answers);
            if (Samples.isTaken(imported) && !answers.isEmpty() && differences.isEmpty()) {
                intact.add(name);
            } else {
                said.add(name + " " + differences + " " + lines(imported));
            }
        }
        System.out.printf(
                "%s: %d files, %d taken with their grading intact%n%s%n",
                format, samples.files().size(), intact.size(), String.join("\n", said));
        assertThat(samples.files()).hasSizeGreaterThanOrEqualTo(FILES);
        assertThat(intact.size()).as(String.join("\n", said)).isGreaterThanOrEqualTo(INTACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "oatutor", "perseus"})
    void whatIsTakenPassesTheTestOfTheBank(String format) throws IOException {
        Samples samples = new Samples(format);
        for (Path file : samples.files()) {
            assertThat(samples.imported(file).problems())
                    .allSatisfy(problem -> assertThat(ProblemCheck.test(problem).errors())
                            .extracting(BankError::toString)
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "oatutor", "perseus"})
    void whatIsNotTakenSaysWhy(String format) throws IOException {
        Samples samples = new Samples(format);
        for (Path file : samples.files()) {
            Imported imported = samples.imported(file);
            assertThat(imported.problems().isEmpty())
                    .as(file.toString())
                    .isEqualTo(imported.report().stream().noneMatch(each -> each.outcome() == Remark.Outcome.TAKEN));
            assertThat(lines(imported))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).doesNotContain("{0}"));
        }
    }

    private static List<String> lines(Imported imported) {
        return imported.report().stream()
                .map(remark -> remark.outcome() + " " + ImportCommand.text(remark.text()))
                .toList();
    }
}
