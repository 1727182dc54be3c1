package stepwise.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two first calls beside each other; the registry is a script that writes what npm would, slowly. */
class NodeFetchTest {

    private static final String NPM = """
            #!/usr/bin/env bash
            [ "$1" != --version ] || { echo 1.0.0; exit; }
            prefix=$4
            echo fetched >>"$FETCHES"
            mkdir "$prefix/bin" || exit 1
            printf '#!/bin/sh\\necho v24.0.0\\n' >"$prefix/bin/node"
            chmod +x "$prefix/bin/node"
            sleep 2
            printf '#!/bin/sh\\necho 11.3.0\\n' >"$prefix/bin/npm"
            chmod +x "$prefix/bin/npm"
            """;

    private static final String CALL = """
            set -euo pipefail
            root=$PWD
            . "$BIN/console.sh"
            . "$BIN/toolchain.sh"
            require_node
            echo "$(node --version) $(npm --version)"
            """;

    @TempDir
    Path folder;

    @Test
    void twoFirstCallsFetchNodeOnceAndBothGoOn() throws Exception {
        script("npm", NPM);
        script("node", "#!/bin/sh\necho v1.0.0\n");
        List<Process> calls = List.of(call(), call());
        for (Process call : calls) {
            String said = new String(call.getInputStream().readAllBytes()).strip();
            assertThat(call.waitFor()).as(said).isZero();
            assertThat(said).endsWith("v24.0.0 11.3.0");
        }
        assertThat(Files.readAllLines(folder.resolve("fetches"))).hasSize(1);
        try (Stream<Path> left = Files.list(folder.resolve(".tools"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("log", "node");
        }
    }

    @Test
    void whatACallThatWasKilledLeftIsFetchedAnew() throws Exception {
        script("npm", NPM);
        script("node", "#!/bin/sh\necho v1.0.0\n");
        Files.createDirectories(folder.resolve(".tools/node.new/bin"));
        Files.createDirectories(folder.resolve(".tools/node.lock"));
        Files.writeString(folder.resolve(".tools/node.lock/process"), "999999999");
        Process call = call();
        String said = new String(call.getInputStream().readAllBytes()).strip();
        assertThat(call.waitFor()).as(said).isZero();
        assertThat(said).endsWith("v24.0.0 11.3.0");
    }

    private void script(String name, String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process call() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", CALL)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("BIN", Path.of("bin").toAbsolutePath().toString());
        builder.environment().put("FETCHES", folder.resolve("fetches").toString());
        return builder.start();
    }
}
