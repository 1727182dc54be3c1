package org.stepwise.signals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One connection of its own that waits for what other transactions told; where it breaks it comes back. */
@Component
class SignalReceiver implements SmartLifecycle {

    static final String APPLICATION_NAME = "stepwise-signals";

    private static final Logger LOG = LoggerFactory.getLogger(SignalReceiver.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** After so long without a word it is asked whether the connection still is one. */
    private static final Duration QUIET = Duration.ofSeconds(20);

    private static final int ANSWER_WITHIN_S = 5;

    private final JdbcConnectionDetails database;
    private final List<SignalListener> listeners;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection open;

    SignalReceiver(JdbcConnectionDetails database, List<SignalListener> listeners) {
        this.database = database;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            // Known before it runs: a thread that does not find itself here ends.
            Thread next = Thread.ofPlatform().name("signals").daemon().unstarted(this::run);
            thread = next;
            next.start();
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        close(open);
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private boolean isMine() {
        return Thread.currentThread() == thread;
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (isMine()) {
            try (Connection connection = connect()) {
                open = connection;
                pause = FIRST_PAUSE;
                tell(SignalListener::missed);
                hear(connection);
            } catch (SQLException away) {
                if (isMine()) {
                    LOG.info("Signals of other nodes are not heard for now: {}", away.getMessage());
                }
            } catch (RuntimeException unforeseen) {
                // Whatever it was: a node that hears nothing any more would look as if nothing happened.
                LOG.error("Signals of other nodes are not heard for now", unforeseen);
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", String.valueOf(database.getUsername()));
        settings.setProperty("password", String.valueOf(database.getPassword()));
        settings.setProperty("ApplicationName", APPLICATION_NAME);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", Integer.toString(ANSWER_WITHIN_S));
        Connection connection = DriverManager.getConnection(database.getJdbcUrl(), settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Signals.CHANNEL);
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw e;
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (isMine()) {
            PGNotification[] told = postgres.getNotifications((int) QUIET.toMillis());
            if (told != null && told.length > 0) {
                for (PGNotification one : told) {
                    Signal.parse(one.getParameter()).ifPresent(signal -> tell(listener -> listener.heard(signal)));
                }
            } else if (!connection.isValid(ANSWER_WITHIN_S)) {
                throw new SQLException("the database does not answer");
            }
        }
    }

    private void tell(Consumer<SignalListener> what) {
        for (SignalListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("A signal was not taken in", e);
            }
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("Closing the connection for signals", e);
        }
    }
}
