package org.stepwise.signals;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells every node. Inside a transaction a signal goes out when it commits, and not at all if it does not. */
@Component
public class Signals {

    static final String CHANNEL = "stepwise";

    private final JdbcClient jdbc;

    Signals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void tell(Signal signal) {
        // A function that returns nothing still returns a row.
        jdbc.sql("select pg_notify(:channel, :payload)")
                .param("channel", CHANNEL)
                .param("payload", signal.payload())
                .query((row, number) -> true)
                .list();
    }
}
