package org.stepwise.inference.hub;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/** Waits between tries, and gives up after some in a row that brought nothing. */
final class Retries {

    /** The hub counts requests in windows of five minutes. */
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(10);

    private final String server;
    private final Patience patience;
    private final Consumer<String> notes;
    private int fruitless;

    Retries(String server, Patience patience, Consumer<String> notes) {
        this.server = server;
        this.patience = patience;
        this.notes = notes;
    }

    void progressed() {
        fruitless = 0;
    }

    /** Returns when it is time to try again. */
    void after(IOException failure) throws InterruptedException {
        fruitless++;
        String reason = reason(failure);
        Duration asked = failure instanceof BusyException busy ? busy.asked() : Duration.ZERO;
        if (asked.compareTo(LONGEST_ASKED) > 0) {
            throw new FetchException(reason + ", and asks to be left alone for " + asked.toMinutes()
                    + " minutes. Run the same command again after that: it goes on where it stopped.");
        }
        if (fruitless >= patience.tries()) {
            throw new FetchException(
                    reason + ". Tried " + fruitless + (fruitless == 1 ? " time" : " times")
                            + " in vain; the same command goes on where this one stopped.",
                    failure);
        }
        Duration wait = patience.wait(fruitless);
        wait = wait.compareTo(asked) < 0 ? asked : wait;
        notes.accept(reason + "; trying again in " + Math.max(1, wait.toSeconds()) + " s.");
        Thread.sleep(wait);
    }

    private String reason(IOException failure) {
        if (failure instanceof BusyException) {
            return Objects.toString(failure.getMessage());
        }
        if (causedBy(failure, UnresolvedAddressException.class)) {
            return server + " cannot be found: there is no network, or no server of that name";
        }
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            return server + " cannot be reached: no network, or a firewall or proxy is in between";
        }
        if (failure instanceof SSLException) {
            return "No secure connection to " + server + " (" + failure.getMessage() + ")";
        }
        String message = failure.getMessage();
        return "The connection to " + server + " broke ("
                + (message == null ? failure.getClass().getSimpleName() : message) + ")";
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
