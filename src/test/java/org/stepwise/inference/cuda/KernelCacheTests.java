package org.stepwise.inference.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class KernelCacheTests {

    @TempDir
    Path home;

    private final AtomicInteger compiled = new AtomicInteger();

    @Test
    void whatWasCompiledOnceIsReadFromThenOn() {
        assertThat(code(home, "sm_90")).containsExactly(1, 2, 3);
        assertThat(code(home, "sm_90")).containsExactly(1, 2, 3);
        assertThat(compiled).hasValue(1);
        code(home, "sm_89");
        assertThat(compiled).hasValue(2);
    }

    @Test
    void aFileThatWasCutOffOrChangedIsMadeAgain() throws IOException {
        code(home, "sm_90");
        byte[] whole = Files.readAllBytes(files().getFirst());
        for (byte[] broken : List.of(new byte[0], new byte[] {1}, new byte[40], java.util.Arrays.copyOf(whole, 34))) {
            Files.write(files().getFirst(), broken);
            int before = compiled.get();
            assertThat(code(home, "sm_90")).containsExactly(1, 2, 3);
            assertThat(compiled).hasValue(before + 1);
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void whereNothingCanBeKeptItIsCompiledEachTime() throws IOException {
        Path file = Files.createFile(home.resolve("taken"));
        assertThat(code(file, "sm_90")).containsExactly(1, 2, 3);
        assertThat(code(file, "sm_90")).containsExactly(1, 2, 3);
        assertThat(compiled).hasValue(2);
    }

    private byte[] code(Path folder, String from) {
        return new KernelCache(folder).code(from, () -> {
            compiled.incrementAndGet();
            return new byte[] {1, 2, 3};
        });
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.toList();
        }
    }
}
