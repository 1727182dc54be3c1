package org.stepwise.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.stepwise.IntegrationTest;

/** Two nodes, each with a connection of its own to one PostgreSQL. */
@IntegrationTest
class SignalsTests {

    private static class Node implements SignalListener {

        private final List<Signal> heard = new CopyOnWriteArrayList<>();
        private final AtomicInteger missed = new AtomicInteger();
        private final SignalReceiver receiver;

        Node(JdbcConnectionDetails database) {
            receiver = new SignalReceiver(database, List.of(this));
            receiver.start();
            await().until(() -> missed.get() == 1);
        }

        @Override
        public void heard(Signal signal) {
            heard.add(signal);
        }

        @Override
        public void missed() {
            missed.incrementAndGet();
        }
    }

    private final Signals signals;
    private final JdbcConnectionDetails database;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final UUID id = UUID.randomUUID();
    private final Signal signal = Signal.of("test", id);
    private Node one;
    private Node other;

    SignalsTests(Signals signals, JdbcConnectionDetails database, JdbcClient jdbc, TransactionOperations transaction) {
        this.signals = signals;
        this.database = database;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void twoNodes() {
        one = new Node(database);
        other = new Node(database);
    }

    @AfterEach
    void stop() {
        one.receiver.stop();
        other.receiver.stop();
    }

    @Test
    void everyNodeHearsWithinASecond() {
        signals.tell(signal);
        await().atMost(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertThat(one.heard).contains(signal);
            assertThat(other.heard).contains(signal);
        });
    }

    @Test
    void whatIsToldInATransactionIsHeardWhenItCommitsAndElseNever() {
        Signal second = Signal.of("test", UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            signals.tell(signal);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            signals.tell(second);
            await().during(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(1))
                    .until(() -> !one.heard.contains(second));
        });
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(one.heard).contains(second));
        assertThat(one.heard).doesNotContain(signal);
    }

    @Test
    void aConnectionThatBreaksComesBackAndSaysThatItWasAway() {
        jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?"
                        + " and datname = current_database()")
                .param(SignalReceiver.APPLICATION_NAME)
                .query(Boolean.class)
                .list();
        await().atMost(Duration.ofSeconds(5)).until(() -> one.missed.get() == 2 && other.missed.get() == 2);
        signals.tell(signal);
        await().atMost(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertThat(one.heard).contains(signal);
            assertThat(other.heard).contains(signal);
        });
    }

    @Test
    void whatNobodyUnderstandsEndsNothing() {
        for (String payload : List.of(" ", "work 17", "")) {
            jdbc.sql("select pg_notify(?, ?)")
                    .params(Signals.CHANNEL, payload)
                    .query((row, number) -> true)
                    .list();
        }
        signals.tell(signal);
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(one.heard).contains(signal));
        assertThat(one.missed).hasValue(1);
    }

    @Test
    void aNodeWhoseDatabaseCannotBeNamedForAWhileComesBack() {
        one.receiver.stop();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger missed = new AtomicInteger();
        JdbcConnectionDetails late = new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return String.valueOf(database.getUsername());
            }

            @Override
            public String getPassword() {
                return String.valueOf(database.getPassword());
            }

            @Override
            public String getJdbcUrl() {
                if (asked.incrementAndGet() < 3) {
                    throw new IllegalStateException("not known yet");
                }
                return database.getJdbcUrl();
            }
        };
        SignalReceiver receiver = new SignalReceiver(late, List.of(new SignalListener() {
            @Override
            public void heard(Signal signal) {}

            @Override
            public void missed() {
                missed.incrementAndGet();
            }
        }));
        receiver.start();
        await().atMost(Duration.ofSeconds(5)).until(() -> missed.get() == 1);
        receiver.stop();
    }

    @Test
    void aNodeThatStoppedHearsNoMoreAndOneThatStartsAgainDoes() {
        one.receiver.stop();
        signals.tell(signal);
        await().until(() -> other.heard.contains(signal));
        assertThat(one.heard).isEmpty();
        one.receiver.start();
        await().until(() -> one.missed.get() == 2);
        Signal later = Signal.of("test", UUID.randomUUID());
        signals.tell(later);
        await().untilAsserted(() -> assertThat(one.heard).contains(later));
    }
}
