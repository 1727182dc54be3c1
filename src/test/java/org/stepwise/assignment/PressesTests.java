package org.stepwise.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.stepwise.shared.Refused;

class PressesTests {

    private final Presses presses = new Presses(1, Duration.ofMillis(50));

    private static byte[] taken(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    @Test
    void whoHasNotFetchedAFileYetKeepsNobodyFromPrinting() throws IOException {
        Path first = presses.print(out -> {});
        Path second = presses.print(out -> write(out, 7));
        assertThat(taken(second)).containsExactly(7);
        assertThat(taken(first)).isEmpty();
    }

    @Test
    void whoWouldWaitLongIsToldSo() throws IOException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Path> busy = CompletableFuture.supplyAsync(() -> presses.print(out -> {
            begun.countDown();
            await(end);
        }));
        await(begun);
        assertThatThrownBy(() -> presses.print(out -> {}))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("assignment.paper.busy"));
        end.countDown();
        Files.delete(busy.join());
        Files.delete(presses.print(out -> {}));
    }

    @Test
    void aFileThatFailsLeavesItsPressFree() throws IOException {
        assertThatThrownBy(() -> presses.print(out -> {
                    throw new IllegalStateException("unset");
                }))
                .isInstanceOf(IllegalStateException.class);
        Files.delete(presses.print(out -> {}));
    }

    private static void write(OutputStream out, int value) {
        try {
            out.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
