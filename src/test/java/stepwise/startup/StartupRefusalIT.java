package stepwise.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot succeed ends with one sentence and exit code 1. */
class StartupRefusalIT {

    @TempDir
    static Path shared;

    private static EmbeddedPostgres server;

    @TempDir
    Path temporary;

    @BeforeAll
    static void startServer() throws IOException {
        Path password = Files.writeString(shared.resolve("password"), "right");
        server = EmbeddedPostgres.builder()
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .setConnectConfig("password", "right")
                .start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Test
    void aFolderThatCannotBeWrittenTo() throws Exception {
        // Root may write everywhere; below a file nobody can.
        Path folder = Files.createFile(temporary.resolve("file")).resolve("data");
        assertRefused(
                "The data folder " + folder + " cannot be written to: choose another one with --data DIR.",
                StepwiseProcess.start(folder));
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    "Port %d is taken by another program: stop that one, or choose another port with --port N."
                            .formatted(taken.getLocalPort()),
                    StepwiseProcess.start(temporary, database("right"), "-Dserver.port=" + taken.getLocalPort()));
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswer() throws Exception {
        assertRefused(
                "The database at jdbc:postgresql://localhost:1/stepwise does not answer: start it, or check STEPWISE_DB_URL.",
                StepwiseProcess.start(
                        temporary,
                        Map.of("STEPWISE_DB_URL", "jdbc:postgresql://localhost:1/stepwise?password=secret")));
    }

    @Test
    void aWrongPassword() throws Exception {
        assertRefused(
                "The database at %s refuses the user \"postgres\": check STEPWISE_DB_USER and STEPWISE_DB_PASSWORD."
                        .formatted(url()),
                StepwiseProcess.start(temporary, database("wrong")));
    }

    @Test
    void aDatabaseOfANewerVersion() throws Exception {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database newer");
        }
        Map<String, String> newer = Map.of(
                "STEPWISE_DB_URL", url().replace("/postgres", "/newer"),
                "STEPWISE_DB_USER", "postgres",
                "STEPWISE_DB_PASSWORD", "right");
        try (var today = StepwiseProcess.start(temporary, newer)) {
            today.awaitReady();
        }
        try (var connection = server.getDatabase("postgres", "newer").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (999, '999', 'of the future', 'SQL', 'V999__of_the_future.sql', 'postgres', 1, true)""");
        }
        assertRefused(
                "The database was made by a newer version of Stepwise: start that version, or restore a backup from before the upgrade.",
                StepwiseProcess.start(temporary, newer));
    }

    private static void assertRefused(String sentence, StepwiseProcess starting) throws Exception {
        try (var application = starting) {
            assertThat(application.awaitEnd()).last().isEqualTo(sentence);
            assertThat(application.exitCode()).isEqualTo(1);
        }
    }

    private static String url() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort());
    }

    private static Map<String, String> database(String password) {
        return Map.of("STEPWISE_DB_URL", url(), "STEPWISE_DB_USER", "postgres", "STEPWISE_DB_PASSWORD", password);
    }
}
