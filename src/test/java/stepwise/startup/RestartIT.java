package stepwise.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What is stored stays stored, however the application ends. */
class RestartIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temporary;

    @Test
    void nothingCommittedIsLostWhenTheApplicationIsKilled() throws Exception {
        Path data = temporary.resolve("a folder with blanks");
        ProcessHandle orphan;
        try (var first = StepwiseProcess.start(data)) {
            first.awaitReady();
            try (var connection = StepwiseProcess.database(data);
                    var statement = connection.createStatement()) {
                statement.execute("create table kept (line text)");
                statement.execute("insert into kept values ('x = 3')");
            }
            orphan = StepwiseProcess.databaseServer(data);
            first.killAtOnce();
        }
        assertThat(StepwiseProcess.serves(orphan)).isTrue();

        try (var second = StepwiseProcess.start(data)) {
            second.awaitReady();
            assertThat(StepwiseProcess.serves(orphan)).isFalse();
            try (var connection = StepwiseProcess.database(data);
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select line from kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("x = 3");
            }
            ProcessHandle server = StepwiseProcess.databaseServer(data);
            second.stop();
            assertThat(StepwiseProcess.serves(server)).isFalse();
        }
    }

    @Test
    void aSecondRunOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        try (var first = StepwiseProcess.start(temporary)) {
            first.awaitReady();
            try (var second = StepwiseProcess.start(temporary)) {
                assertThat(second.awaitEnd())
                        .singleElement()
                        .asString()
                        .startsWith("The data folder " + temporary + " is in use by another Stepwise (process ");
                assertThat(second.exitCode()).isEqualTo(1);
            }
            try (var connection = StepwiseProcess.database(temporary)) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void aFirstRunThatWasKilledHalfWayDoesNotSpoilTheFolder() throws Exception {
        Path data = Files.createDirectories(temporary.resolve("postgres/data"));
        Files.writeString(data.resolve("postgresql.conf"), "# initdb was killed after this file\n");

        try (var application = StepwiseProcess.start(temporary)) {
            application.awaitReady();
            try (var connection = StepwiseProcess.database(temporary)) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }
}
