package org.stepwise.shell;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.vaadin.flow.server.communication.PushAtmosphereHandler;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import org.apache.tomcat.util.res.StringManager;
import org.atmosphere.cpr.AsynchronousProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps out of the log that a page was left, or lost its network, while something was on its way to it. Vaadin and Atmosphere
 * note this as errors unless one of them sees it early; in a school it happens with every lesson, and the page asks for what it
 * missed when it is back.
 */
@Component
class GonePages {

    /** Tomcat's words when it is given a message for a connection that has been closed. */
    private static final String CLOSED =
            StringManager.getManager("org.apache.tomcat.websocket").getString("wsRemoteEndpoint.closed");

    /** Atmosphere's words when two of its threads take leave of a page at once; all of it is let go nevertheless. */
    private static final String TWICE = "Failed to cancel resource: {}";

    private final Quiet quiet = new Quiet();
    private final ILoggerFactory logs;

    @Autowired
    GonePages() {
        this(LoggerFactory.getILoggerFactory());
    }

    /** @param logs others than Logback's stay as they are */
    GonePages(ILoggerFactory logs) {
        this.logs = logs;
    }

    @PostConstruct
    void begin() {
        if (logs instanceof LoggerContext context) {
            context.addTurboFilter(quiet);
        }
    }

    @PreDestroy
    void end() {
        if (logs instanceof LoggerContext context) {
            context.getTurboFilterList().remove(quiet);
        }
    }

    private static boolean isGone(Throwable thrown) {
        return thrown instanceof IOException
                || thrown instanceof IllegalStateException && CLOSED.equals(thrown.getMessage());
    }

    private static class Quiet extends TurboFilter {

        private static final String PUSH = PushAtmosphereHandler.class.getName();
        private static final String LEAVE = AsynchronousProcessor.class.getName();

        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            if (level != Level.ERROR) {
                return FilterReply.NEUTRAL;
            }
            boolean gone = thrown != null && logger.getName().equals(PUSH) && isGone(thrown)
                    || logger.getName().equals(LEAVE) && TWICE.equals(format);
            return gone ? FilterReply.DENY : FilterReply.NEUTRAL;
        }
    }
}
