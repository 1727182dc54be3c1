package org.stepwise.assignment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.stepwise.shared.Refused;

/**
 * Where files to print are made: a few at a time, so that a staff room does not slow the pupils down, and each into a file
 * of its own first, so that whoever fetches it slowly keeps nobody waiting.
 */
final class Presses {

    /** Those of this installation. */
    static final Presses HOUSE = new Presses(2, Duration.ofSeconds(20));

    private final Semaphore free;
    private final Duration patience;

    Presses(int number, Duration patience) {
        this.free = new Semaphore(number);
        this.patience = patience;
    }

    /**
     * A file that the caller deletes.
     *
     * @throws Refused if no press is free for long
     */
    Path print(Consumer<OutputStream> pages) {
        take();
        try {
            Path file = Files.createTempFile("paper", ".pdf");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                pages.accept(out);
                return file;
            } catch (IOException | RuntimeException unfinished) {
                Files.deleteIfExists(file);
                throw unfinished;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            free.release();
        }
    }

    private void take() {
        boolean taken;
        try {
            taken = free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            taken = false;
        }
        if (!taken) {
            throw Refused.because("assignment.paper.busy");
        }
    }
}
