package org.stepwise.inference.remote;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stepwise.inference.ChatModel;
import org.stepwise.inference.ChatRequest;
import org.stepwise.inference.ChatStream;
import org.stepwise.inference.ModelState;
import org.stepwise.inference.ModelUnavailableException;

/**
 * One or several servers. Each is asked now and then whether it is well; a request goes to one with the wanted model, of these
 * to the one with the fewest answers under way, and to the next one if it is turned away before the first word.
 */
public final class RemoteChatModel implements ChatModel, AutoCloseable {

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(5);

    private final HttpClient client;
    private final List<Endpoint> endpoints;
    private final Duration betweenChecks;
    private final Listeners listeners = new Listeners();
    private final List<Thread> checks;
    private ModelState state = new ModelState.Starting();

    private RemoteChatModel(List<URI> servers, String key, Duration betweenChecks) {
        // Some servers answer an offer of HTTP/2 without encryption by closing the connection.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.endpoints = servers.stream()
                .map(server -> new Endpoint(client, server, key))
                .toList();
        this.betweenChecks = betweenChecks;
        this.checks = endpoints.stream()
                .map(endpoint -> Thread.ofVirtual().name("model-check").unstarted(() -> check(endpoint)))
                .toList();
    }

    /**
     * Begins to look after servers.
     *
     * @param servers addresses with or without the {@code /v1} at the end; {@code #NAME} behind one names the model, else the
     *     first one that the server has is asked
     * @param key what they ask for as a bearer token; empty for none
     * @param listener is told of each change of the state, from the first on
     * @throws IllegalArgumentException if one is no address of a server
     */
    public static RemoteChatModel connect(List<URI> servers, String key, Runnable listener) {
        return connect(servers, key, listener, BETWEEN_CHECKS);
    }

    static RemoteChatModel connect(List<URI> servers, String key, Runnable listener, Duration betweenChecks) {
        RemoteChatModel model = new RemoteChatModel(servers, key, betweenChecks);
        model.listeners.add(listener);
        model.checks.forEach(Thread::start);
        return model;
    }

    private void check(Endpoint endpoint) {
        try {
            while (true) {
                endpoint.check();
                tell();
                Thread.sleep(betweenChecks);
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    private void tell() {
        ModelState before;
        ModelState now;
        synchronized (this) {
            before = state;
            now = reckoned();
            state = now;
        }
        if (!now.isLike(before)) {
            listeners.tell();
        }
    }

    /** As long as a server has not been heard of at all, the others' troubles are no reason to give up. */
    private ModelState reckoned() {
        return endpoints.stream()
                .filter(Endpoint::isWell)
                .<ModelState>map(endpoint -> new ModelState.Ready(endpoint.model()))
                .findFirst()
                .orElseGet(() -> endpoints.stream().allMatch(Endpoint::isChecked)
                        ? new ModelState.Unavailable(troubles(), Instant.now().plus(betweenChecks))
                        : new ModelState.Starting());
    }

    /** How many servers are well. */
    int well() {
        return (int) endpoints.stream().filter(Endpoint::isWell).count();
    }

    private String troubles() {
        return endpoints.stream().map(Endpoint::trouble).collect(Collectors.joining("; "));
    }

    @Override
    public synchronized ModelState state() {
        return state;
    }

    @Override
    public List<String> models() {
        return endpoints.stream()
                .filter(Endpoint::isWell)
                .map(Endpoint::model)
                .distinct()
                .toList();
    }

    private String usual() {
        return models().stream().findFirst().orElse("");
    }

    @Override
    public Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    @Override
    public ChatStream chat(ChatRequest request) {
        Set<Endpoint> left = new HashSet<>(endpoints);
        left.removeIf(endpoint -> !endpoint.isWell());
        String why = troubles();
        String wanted = request.model() == null ? usual() : request.model();
        Comparator<Endpoint> nearest = Comparator.<Endpoint, Boolean>comparing(
                        endpoint -> !endpoint.model().equals(wanted))
                .thenComparingInt(Endpoint::underWay);
        while (!left.isEmpty()) {
            Endpoint next = Collections.min(left, nearest);
            left.remove(next);
            try {
                return next.ask(request);
            } catch (TurnedAwayException e) {
                why = e.getMessage();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ModelUnavailableException("The request was interrupted.");
            }
        }
        throw new ModelUnavailableException("No server of the model takes the request: " + why + ".");
    }

    @Override
    public void close() {
        checks.forEach(Thread::interrupt);
        client.shutdownNow();
    }
}
