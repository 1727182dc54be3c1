package org.stepwise.bench.classroom;

import java.io.IOException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An open page: the server's state of it, brought up to date by answers and pushes in the order of their sync ids, and the
 * events that go the other way. One thread acts on it; what is pushed comes on others.
 */
final class VaadinPage implements AutoCloseable {

    /** How long a missing message is waited for, as browsers do, before the page is out of step. */
    private static final Duration LONGEST_GAP = Duration.ofSeconds(5);

    private final Visitor visitor;
    private final Traffic traffic;
    private final int ui;
    private final String securityKey;
    private final PushSocket push;
    private final WebSocket socket;
    private final StateTree tree = new StateTree();
    private final TreeMap<Integer, ServerMessage> early = new TreeMap<>();
    private final List<ServerMessage> news = new ArrayList<>();
    private long gapSince;
    private int lastSync = -1;
    private int sent;
    private @Nullable String broken;

    private VaadinPage(Visitor visitor, Traffic traffic, JsonNode start) throws IOException, InterruptedException {
        this.visitor = visitor;
        this.traffic = traffic;
        JsonNode config = start.path("appConfig");
        JsonNode first = config.path("uidl");
        this.ui = config.path("v-uiId").asInt();
        this.securityKey = first.path("Vaadin-Security-Key").asString("");
        this.push = new PushSocket(text -> receive(ServerMessage.of(text)), this::fail, traffic);
        receive(ServerMessage.of(first));
        String address =
                "VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1"
                        + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                        + "&Content-Type=application/json;%%20charset=UTF-8&X-atmo-protocol=true";
        try {
            this.socket = visitor.socket(
                            address.formatted(ui, first.path("Vaadin-Push-ID").asString("")), push)
                    .get();
        } catch (ExecutionException e) {
            throw new ProtocolException("push not opened", e);
        }
    }

    static VaadinPage open(Visitor visitor, String path, Traffic traffic) throws IOException, InterruptedException {
        visitor.get(path);
        JsonNode start = ServerMessage.of(visitor.get(
                        "?v-r=init&location=" + Visitor.encoded(path) + "&query=&v-tzo=0&v-sw=1440&v-sh=900"))
                .json();
        VaadinPage page = new VaadinPage(visitor, traffic, start);
        page.event(
                page.see(found -> found.root()),
                "ui-navigate",
                Map.of("route", path, "query", "", "appShellTitle", "", "historyState", Map.of(), "trigger", ""));
        return page;
    }

    void click(StateNode node) throws IOException, InterruptedException {
        event(node, "click", Map.of());
    }

    void event(StateNode node, String name, Map<String, ?> data) throws IOException, InterruptedException {
        send(List.of(Map.of("type", "event", "node", node.id(), "event", name, "data", data)));
    }

    /** Types into a field and leaves it. */
    void fill(StateNode field, String text) throws IOException, InterruptedException {
        send(List.of(
                Map.of("type", "mSync", "node", field.id(), "feature", 1, "property", "value", "value", text),
                Map.of("type", "event", "node", field.id(), "event", "change", "data", Map.of())));
    }

    private void send(List<Map<String, ?>> calls) throws IOException, InterruptedException {
        int sync;
        int number;
        synchronized (this) {
            check();
            sync = lastSync;
            number = sent++;
            news.clear();
        }
        String text = visitor.post(
                "?v-r=uidl&v-uiId=" + ui,
                ServerMessage.MAPPER.writeValueAsString(
                        Map.of("csrfToken", securityKey, "rpc", calls, "syncId", sync, "clientId", number)));
        traffic.answered(text.length());
        ServerMessage answer = ServerMessage.of(text);
        if (answer.json().path("clientId").asInt(number + 1) != number + 1) {
            fail("out of step: the server counts other requests");
        }
        receive(answer);
    }

    private synchronized void receive(ServerMessage message) {
        try {
            if (!message.failure().isEmpty()) {
                throw new ProtocolException(message.failure());
            }
            if (message.syncId() >= 0 && message.syncId() <= lastSync) {
                throw new ProtocolException("out of step: a message came twice");
            }
            early.put(message.syncId(), message);
            while (!early.isEmpty() && (early.firstKey() < 0 || lastSync < 0 || early.firstKey() == lastSync + 1)) {
                ServerMessage next = early.pollFirstEntry().getValue();
                lastSync = Math.max(lastSync, next.syncId());
                tree.apply(next.json().path("changes"));
                news.add(next);
            }
            gapSince = early.isEmpty() ? 0 : gapSince == 0 ? System.nanoTime() : gapSince;
        } catch (ProtocolException e) {
            broken = e.getMessage();
        }
        notifyAll();
    }

    private synchronized void fail(String reason) {
        broken = reason;
        notifyAll();
    }

    private void check() {
        if (broken != null) {
            throw new ProtocolException(broken);
        }
        if (gapSince != 0 && System.nanoTime() - gapSince > LONGEST_GAP.toNanos()) {
            throw new ProtocolException("out of step: a message is missing");
        }
    }

    synchronized <T> T see(Function<StateTree, T> look) {
        check();
        return look.apply(tree);
    }

    /** Whether the server called this method of an element with this argument since the last event that was sent. */
    synchronized boolean isCalled(String method, String argument) {
        return news.stream().anyMatch(message -> message.calls(method, argument));
    }

    /** Waits until the page is as wanted, and says when it was. */
    synchronized long await(String what, Duration patience, Predicate<StateTree> wanted) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            check();
            if (wanted.test(tree)) {
                return System.nanoTime();
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new ProtocolException("did not come: " + what);
            }
            wait(Math.min(left, 1000));
        }
    }

    /** Says that it goes, as a browser does. */
    @Override
    public void close() throws IOException {
        push.closing();
        try {
            visitor.post(
                    "?v-r=uidl&v-uiId=" + ui,
                    ServerMessage.MAPPER.writeValueAsString(Map.of(
                            "csrfToken",
                            securityKey,
                            "rpc",
                            List.of(),
                            "syncId",
                            lastSync,
                            "clientId",
                            sent,
                            "UNLOAD",
                            true)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            socket.abort();
        }
    }
}
