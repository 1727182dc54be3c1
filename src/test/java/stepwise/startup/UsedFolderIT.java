package stepwise.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** One application that runs, in a folder where a first run was killed half way. */
class UsedFolderIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static StepwiseProcess running;

    @BeforeAll
    static void startWhereAFirstRunWasKilledHalfWay() throws Exception {
        Path data = Files.createDirectories(folder.resolve("postgres/data"));
        Files.writeString(data.resolve("postgresql.conf"), "# initdb was killed after this file\n");
        running = StepwiseProcess.start(folder);
        running.awaitReady();
    }

    @AfterAll
    static void stopIt() throws InterruptedException {
        running.close();
    }

    @Test
    void aSecondRunOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        try (var second = StepwiseProcess.start(folder)) {
            assertThat(second.awaitEnd())
                    .singleElement()
                    .asString()
                    .startsWith("The data folder " + folder + " is in use by another Stepwise (process ");
            assertThat(second.exitCode()).isEqualTo(1);
        }
        assertThat(running.isRunning()).isTrue();
        try (var connection = StepwiseProcess.database(folder)) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void aFirstRunThatWasKilledHalfWayDoesNotSpoilTheFolder() throws Exception {
        try (var connection = StepwiseProcess.database(folder)) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }
}
