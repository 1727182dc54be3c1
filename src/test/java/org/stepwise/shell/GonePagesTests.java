package org.stepwise.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.server.communication.PushAtmosphereHandler;
import java.io.IOException;
import org.atmosphere.cpr.AsynchronousProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GonePagesTests {

    private final LoggerContext logs = new LoggerContext();
    private final Logger push = logs.getLogger(PushAtmosphereHandler.class);
    private final ListAppender<ILoggingEvent> noted = new ListAppender<>();
    private final GonePages pages = new GonePages(logs);

    @BeforeEach
    void listen() {
        noted.start();
        logs.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(noted);
        pages.begin();
    }

    private void fails(Throwable thrown) {
        push.error("Exception in push connection", thrown);
    }

    @Test
    void aPageThatWasLeftIsNoError() {
        fails(new IllegalStateException("Message will not be sent because the WebSocket session has been closed"));
        fails(new IOException("Broken pipe"));
        assertThat(noted.list).isEmpty();
    }

    @Test
    void aPageThatTwoThreadsTakeLeaveOfIsNoError() {
        Logger leave = logs.getLogger(AsynchronousProcessor.class);
        leave.error("Failed to cancel resource: {}", "a page", new NullPointerException());
        assertThat(noted.list).isEmpty();
        leave.error("Atmosphere is misconfigured and will not work. BroadcasterFactory is null");
        assertThat(noted.list).hasSize(1);
    }

    @Test
    void anyOtherFaultOfAPushIsNoted() {
        fails(new IllegalStateException("The remote endpoint was in state [TEXT_FULL_WRITING]"));
        fails(new NullPointerException("no page"));
        push.error("Could not get event. This should never happen.");
        assertThat(noted.list).hasSize(3);
    }

    @Test
    void whatOthersSayOfClosedConnectionsIsNoted() {
        logs.getLogger(GonePagesTests.class).error("The database is gone", new IOException("Broken pipe"));
        assertThat(noted.list).hasSize(1);
    }

    @Test
    void whenTheApplicationStopsTheLogIsAsBefore() {
        pages.end();
        fails(new IOException("Broken pipe"));
        assertThat(noted.list).hasSize(1);
    }
}
