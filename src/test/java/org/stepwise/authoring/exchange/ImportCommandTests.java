package org.stepwise.authoring.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line writes, prints and returns. */
class ImportCommandTests {

    private static final Path SAMPLES = Path.of("src/test/resources/import");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void filesOfSeveralFormatsAreWrittenBelowTheFolder() throws IOException {
        int status = run(
                SAMPLES.resolve("moodle/05.xml"),
                SAMPLES.resolve("oatutor/08.zip"),
                SAMPLES.resolve("perseus/01.json"));
        assertThat(status).as(err::toString).isZero();
        assertThat(written()).hasSize(3);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("3 problems, 0 not taken\n");
    }

    @Test
    void whatIsNotTakenIsToldAndTheStatusShowsIt() throws IOException {
        assertThat(run(SAMPLES.resolve("oatutor/19.json"))).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("refused  19.json: A program: Steps of the type Code");
        assertThat(written()).isEmpty();
    }

    @Test
    void aFileThatIsThereIsLeftAsItIs() throws IOException {
        assertThat(run(SAMPLES.resolve("perseus/01.json"))).isZero();
        Path file = written().getFirst();
        Files.writeString(file, "mine");
        assertThat(run(SAMPLES.resolve("perseus/01.json"))).isEqualTo(1);
        assertThat(file).hasContent("mine");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is there already");
    }

    @Test
    void withoutAFolderOrWithAFileThatIsNotThereItSaysHow() {
        assertThat(command().run(List.of("a.xml"))).isEqualTo(2);
        assertThat(command().run(List.of("--to", "x"))).isEqualTo(2);
        assertThat(run(Path.of("not-there.xml"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage:", "not-there.xml");
    }

    private int run(Path... files) {
        List<String> args = Stream.concat(Stream.of(files).map(Path::toString), Stream.of("--to", folder.toString()))
                .toList();
        return command().run(args);
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private ImportCommand command() {
        return new ImportCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
