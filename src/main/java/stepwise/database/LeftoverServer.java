package stepwise.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that a killed JVM left running on a folder. That no living JVM uses the folder is the caller's care: the
 * data folder is locked before anything in it is touched.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);

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
        if (!exits(postmaster, 20)) {
            postmaster.destroyForcibly();
            if (!exits(postmaster, 20)) {
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
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(data.toString()))
                        .isPresent());
    }

    private static boolean exits(ProcessHandle process, long seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
