package stepwise.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./stepwise} says before it builds anything. */
class LauncherTest {

    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource({
        "fly,                     Stepwise has no verb \"fly\".",
        "run --port 0,            '--port takes a number from 1 to 65535, not \"0\".'",
        "run --port 65536,        '--port takes a number from 1 to 65535, not \"65536\".'",
        "run --port 99999999999,  '--port takes a number from 1 to 65535, not \"99999999999\".'",
        "run --port http,         '--port takes a number from 1 to 65535, not \"http\".'",
        "run --port,              --port needs a value.",
        "run --fast,              run does not know \"--fast\".",
        "test now,                test takes no options.",
        "bank,                    bank knows two commands: validate [DIR] and import FILE... --to DIR.",
        "bank import --to x,      'bank import needs a file: Moodle XML, OATutor or Perseus JSON, our own YAML, or a ZIP.'",
        "bank import a.xml,       'bank import needs --to DIR, the folder to write to.'",
        "bank validate a b,       bank validate takes one folder.",
        "model,                   'model knows three commands: fetch NAME, inspect DIR and check URL.'",
        "model inspect,           model inspect takes one folder.",
        "model fetch,             'model fetch takes the name of a model, as in Qwen/Qwen2.5-7B-Instruct.'",
        "model fetch a/b c/d,     model fetch takes one name.",
        "model fetch a/b --into,  --into needs a value.",
        "model fetch a/b --fast,  model fetch does not know \"--fast\".",
    })
    void misuseEndsWithOneSentenceAndExitCodeTwo(String arguments, String sentence) throws Exception {
        assertThat(launch(arguments.split(" "))).isEqualTo(new Ended(2, sentence + " See ./stepwise --help."));
    }

    @Test
    void aTakenPortIsNamedBeforeTheBuild() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(launch("run", "--port", port, "--data", temporary.toString()))
                    .isEqualTo(
                            new Ended(
                                    1,
                                    "Port " + port
                                            + " is taken by another program: stop that one, or choose another port with --port N."));
        }
    }

    @Test
    void aDataFolderThatIsAFileIsNamedBeforeTheBuild() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThat(launch("run", "--data", file.toString()))
                .isEqualTo(new Ended(
                        1, "The data folder " + file + " cannot be written to: choose another one with --data DIR."));
    }

    @ParameterizedTest
    @CsvSource({"--help", "-h", "help", "run --help"})
    void helpListsTheVerbs(String arguments) throws Exception {
        Ended help = launch(arguments.split(" "));
        assertThat(help.code()).isZero();
        assertThat(help.output()).contains("run", "--port N", "test", "bank validate [DIR]");
    }

    private static Ended launch(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./stepwise"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Ended(process.waitFor(), output);
    }

    record Ended(int code, String output) {}
}
