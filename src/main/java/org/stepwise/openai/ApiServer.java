package org.stepwise.openai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Tomcat with one servlet and a virtual thread for each request. */
final class ApiServer implements AutoCloseable {

    /** A request that is too large is read to its end, up to here, so that its sender gets to see the answer. */
    private static final int MOST_SWALLOWED = 64 << 20;

    private final Tomcat tomcat = new Tomcat();
    private final Path folder = temporary();

    private ApiServer() {}

    static ApiServer start(Served served, String host, int port, @Nullable String key) {
        ApiServer server = new ApiServer();
        server.tomcat.setBaseDir(server.folder.toString());
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", host);
        connector.setProperty("maxSwallowSize", Integer.toString(MOST_SWALLOWED));
        connector.setProperty("bindOnInit", "false");
        connector.setThrowOnFailure(true);
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            protocol.setMaxConnections(4096);
        }
        server.tomcat.setConnector(connector);
        if (server.tomcat.getHost() instanceof StandardHost own) {
            own.setErrorReportValveClass(ErrorReport.class.getName());
        }
        Context context = server.tomcat.addContext("", null);
        Tomcat.addServlet(context, "api", new ApiServlet(served, key));
        context.addServletMappingDecoded("/*", "api");
        try {
            server.tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Port " + port + " on " + host + " cannot be used.", e);
        }
        return server;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("stepwise-worker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port it listens on; of use where any free one was asked for. */
    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
            FileSystemUtils.deleteRecursively(folder);
        } catch (LifecycleException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
