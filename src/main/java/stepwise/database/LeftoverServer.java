package stepwise.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that a killed JVM left running on a folder. That no living JVM uses the folder is the caller's care: the
 * data folder is locked before anything in it is touched.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private LeftoverServer() {}

    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> leftover = serverNamedIn(pidFile, data);
        if (leftover.isEmpty()) {
            // The process is gone, or its number went to another program (after a restart of the machine).
            LOG.info("Removing a stale {}", pidFile);
            Files.delete(pidFile);
            return;
        }
        ProcessHandle postmaster = leftover.get();
        LOG.info("Stopping PostgreSQL {} left over from an earlier run", postmaster.pid());
        postmaster.destroy();
        if (!stops(postmaster, data)) {
            postmaster.destroyForcibly();
            if (!stops(postmaster, data)) {
                throw new IllegalStateException(
                        "the PostgreSQL of an earlier run (process %d) does not stop".formatted(postmaster.pid()));
            }
        }
    }

    private static Optional<ProcessHandle> serverNamedIn(Path pidFile, Path data) throws IOException {
        return Files.readAllLines(pidFile, StandardCharsets.UTF_8).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(process -> serves(process, data));
    }

    /** Not isAlive(): a process that ended and waits for its parent to notice, perhaps for ever, counts as alive there. */
    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent();
    }

    private static boolean stops(ProcessHandle postmaster, Path data) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (serves(postmaster, data)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return true;
    }
}
