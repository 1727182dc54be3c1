package stepwise.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.stepwise.shared.StartupRefused;

/**
 * A PostgreSQL server run by this JVM: either on a folder that outlives it, or on a temporary one.
 *
 * <p>The server is a process of its own: {@code kill -9} of the JVM leaves it running, holding the folder. So
 * {@link #persistent(Path)} stops what an earlier JVM left behind before it starts a new server there.
 */
final class EmbeddedPostgresServer implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String DATABASE = "stepwise";

    /** One temporary server for all Spring contexts of a test JVM; each context gets a database of its own. */
    private static @Nullable EmbeddedPostgres shared;

    private static int databases;

    private final EmbeddedPostgres server;
    private final ConnectionDetails connectionDetails;
    private final boolean owned;

    private EmbeddedPostgresServer(EmbeddedPostgres server, String database, String password, boolean owned) {
        this.server = server;
        this.owned = owned;
        this.connectionDetails = new ConnectionDetails(
                "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database), USER, password);
        createDatabase(database);
    }

    static EmbeddedPostgresServer persistent(Path folder) {
        try {
            ServerFolder home = ServerFolder.prepare(folder);
            var server = new EmbeddedPostgresServer(start(home), DATABASE, home.password(), true);
            home.markInitialised();
            return server;
        } catch (IOException | IllegalStateException e) {
            throw new StartupRefused("PostgreSQL cannot be started in %s: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    static synchronized EmbeddedPostgresServer temporary() {
        try {
            EmbeddedPostgres server = shared;
            if (server == null) {
                EmbeddedPostgres started = configure(EmbeddedPostgres.builder()).start();
                // These handlers run after all contexts are closed. A hook of the library's runs beside them, and
                // Spring Modulith, which asks for unfinished publications on its way out, then waits 30 s for a
                // connection.
                SpringApplication.getShutdownHandlers().add(() -> stop(started));
                shared = started;
                server = started;
            }
            return new EmbeddedPostgresServer(server, DATABASE + "_" + ++databases, "", false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ConnectionDetails connectionDetails() {
        return connectionDetails;
    }

    @Override
    public void close() throws IOException {
        if (owned) {
            server.close();
        }
    }

    private static EmbeddedPostgres start(ServerFolder home) throws IOException {
        return configure(EmbeddedPostgres.builder())
                .setDataDirectory(home.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.binaries().toFile())
                // The library starts the server with -F (no fsync) and synchronous_commit=off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "50")
                // Options of initdb, after the library's own "-A trust": other people of this machine stay out.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", home.passwordFile().toString())
                .setConnectConfig("password", home.password())
                .start();
    }

    private static EmbeddedPostgres.Builder configure(EmbeddedPostgres.Builder builder) {
        // Each becomes --key=value of initdb; without them the database inherits LANG of whoever started it first.
        return builder.setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "localhost")
                // Without a socket in /tmp.
                .setServerConfig("unix_socket_directories", "")
                .setPGStartupWait(Duration.ofSeconds(60))
                // Spring closes the server, after the connection pool.
                .setRegisterShutdownHook(false);
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createDatabase(String database) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            try (var found =
                    statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(database))) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException("the database %s cannot be created".formatted(database), e);
        }
    }
}
