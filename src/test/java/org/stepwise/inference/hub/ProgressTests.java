package org.stepwise.inference.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private static final int MIB = 1 << 20;
    private static final RemoteFile FILE =
            new RemoteFile("a.safetensors", 2048L * MIB, new Checksum(Checksum.Kind.SHA256, "0".repeat(64)));

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private long seconds;

    @Test
    void elsewhereALineComesWithEveryTwentiethOrEveryTenSeconds() {
        Progress progress = progress(false);
        come(progress, 10, 20);
        assertThat(shown()).isEqualTo("""
                file 1 of 2, 0.10 of 4.00 GiB, 10.5 MB/s, 6 min left
                file 1 of 2, 0.20 of 4.00 GiB, 10.5 MB/s, 6 min left
                """);
        come(progress, 205, 2);
        assertThat(shown().lines()).hasSize(4);
    }

    @Test
    void aTerminalHasOneLineUntilSomethingIsSaid() {
        Progress progress = progress(true);
        come(progress, 100, 2);
        progress.note("The connection broke.");
        come(progress, 100, 1);
        progress.end();
        String[] lines = shown().split("\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0])
                .matches("\rfile 1 of 2, 0\\.10 .*\rfile 1 of 2, 0\\.20 .* left *\r +\rThe connection broke\\.");
        assertThat(lines[1]).matches("\rfile 1 of 2, 0\\.29 of 4\\.00 GiB, 104\\.9 MB/s, 37 s left *\r +\r");
    }

    @Test
    void whatWasThereBeforeIsNoReasonForALine() {
        Progress progress = progress(false);
        progress.at(1024L * MIB);
        come(progress, 120, 2);
        assertThat(shown()).isEqualTo("file 1 of 2, 1.23 of 4.00 GiB, 125.8 MB/s, 23 s left\n");
    }

    @Test
    void whatWasThereBeforeCountsAsDoneAndNotAsSpeed() {
        Progress progress = progress(true);
        progress.at(1024L * MIB);
        come(progress, 1, 1);
        assertThat(shown()).contains("1.00 of 4.00 GiB, 1.0 MB/s");
        progress.finished(FILE);
        progress.next();
        come(progress, 1, 1);
        assertThat(shown()).contains("file 2 of 2, 2.00 of 4.00 GiB, 1.0 MB/s");
    }

    private Progress progress(boolean terminal) {
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        Progress progress = new Progress(out, terminal, () -> seconds * 1_000_000_000L);
        progress.begin(List.of(FILE, FILE));
        progress.next();
        return progress;
    }

    private void come(Progress progress, int mib, int times) {
        for (int i = 0; i < times; i++) {
            seconds++;
            progress.came(mib * MIB);
        }
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
