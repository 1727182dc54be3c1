package org.stepwise.authoring.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stepwise.authoring.exchange.report.Imported;
import org.stepwise.authoring.exchange.report.Remark;
import org.stepwise.problembank.BankFile;

/** Our own problems leave as files and come back the same. */
class ProblemArchiveTests {

    @Test
    void whatWasPackedComesBackLetterByLetter() throws IOException {
        List<BankFile> problems = List.of(
                shipped("quadratics/roots-by-factorising.yaml"), shipped("derivatives/local-extrema-cubic.yaml"));
        Imported imported = Importer.read("bank.zip", ProblemArchive.zip(problems));
        assertThat(imported.problems()).isEqualTo(problems);
        assertThat(imported.report()).extracting(Remark::outcome).containsOnly(Remark.Outcome.TAKEN);
    }

    @Test
    void oneFileComesBackAlone() throws IOException {
        BankFile problem = shipped("quadratics/roots-by-factorising.yaml");
        Imported imported = Importer.read(problem.name(), problem.text().getBytes(StandardCharsets.UTF_8));
        assertThat(imported.problems()).containsExactly(problem);
    }

    @Test
    void theSameProblemsGiveTheSameBytes() throws IOException {
        List<BankFile> problems = List.of(shipped("quadratics/roots-by-factorising.yaml"));
        assertThat(ProblemArchive.zip(problems)).isEqualTo(ProblemArchive.zip(problems));
    }

    @Test
    void problemsOfTheSameNameAreBothKept() throws IOException {
        BankFile problem = shipped("quadratics/roots-by-factorising.yaml");
        Imported imported = Importer.read("twice.zip", ProblemArchive.zip(List.of(problem, problem)));
        assertThat(imported.problems()).hasSize(2);
        assertThat(imported.problems()).extracting(BankFile::name).doesNotHaveDuplicates();
    }

    @Test
    void aProblemThatDoesNotPassIsNamedAndTheOthersAreTaken() throws IOException {
        BankFile good = shipped("quadratics/roots-by-factorising.yaml");
        BankFile off =
                new BankFile("quadratics/off.yaml", good.text().replace("answer: '{r, s}'", "answer: '{r, s, 1/2}'"));
        Imported imported = Importer.read("mixed.zip", ProblemArchive.zip(List.of(off, good)));
        assertThat(imported.problems()).containsExactly(good);
        assertThat(imported.report())
                .filteredOn(remark -> remark.outcome() == Remark.Outcome.REFUSED)
                .singleElement()
                .satisfies(remark -> assertThat(remark.question()).isEqualTo("quadratics/off.yaml"));
    }

    @Test
    void anEmptyArchiveAndAnUnknownFileSaySo() {
        assertThat(Importer.read("empty.zip", ProblemArchive.zip(List.of())).report())
                .extracting(remark -> remark.text().key())
                .containsExactly("exchange.unknown-format");
        assertThat(Importer.read("notes.docx", new byte[] {1, 2, 3}).report())
                .extracting(remark -> remark.text().key())
                .containsExactly("exchange.unknown-format");
    }

    private static BankFile shipped(String name) throws IOException {
        return new BankFile(name, Files.readString(Path.of("problem-bank", name)));
    }
}
