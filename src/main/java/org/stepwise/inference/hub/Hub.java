package org.stepwise.inference.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A hub, over HTTP/1.1, where a connection that stalls can be dropped alone. Redirects are followed here and not by the
 * client: files come from other servers than the hub, and the token is for the hub.
 */
final class Hub implements AutoCloseable {

    private static final int REDIRECTS = 10;

    private final URI base;
    private final @Nullable String token;
    private final Patience patience;
    private final HttpClient client;

    private Hub(URI base, @Nullable String token, Patience patience) {
        this.base = base;
        this.token = token;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.stall().dividedBy(4))
                .build();
    }

    /** HF_ENDPOINT and HF_TOKEN are the names that every program for the hub reads. */
    static Hub of(Map<String, String> environment, Patience patience) {
        String address = environment.getOrDefault("HF_ENDPOINT", "").strip();
        String token = environment.getOrDefault("HF_TOKEN", "").strip();
        if (!token.matches("[!-~]*")) {
            throw new FetchException("HF_TOKEN holds characters that no token of the hub has.");
        }
        URI base = uri(address.isEmpty() ? "https://huggingface.co" : address.replaceFirst("/+$", ""));
        if (base == null || !isHttp(base) || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new FetchException("HF_ENDPOINT is \"" + address + "\", which is no address of a hub.");
        }
        return new Hub(base, token.isEmpty() ? null : token, patience);
    }

    String server() {
        return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
    }

    Patience patience() {
        return patience;
    }

    boolean hasToken() {
        return token != null;
    }

    /** @param path encoded, from the slash at its beginning */
    URI address(String path) {
        URI address = uri(base + path);
        if (address == null) {
            throw new FetchException(server() + " lists what is no address.");
        }
        return address;
    }

    /** @param from the first byte that is wanted */
    Reply get(URI address, long from) throws IOException, InterruptedException {
        URI at = address;
        for (int i = 0; i <= REDIRECTS; i++) {
            HttpResponse<InputStream> response = send(at, from);
            Reply reply = new Reply(response.statusCode(), response.headers(), response.body(), isOwn(at));
            if (!reply.isRedirect()) {
                return reply;
            }
            reply.close();
            at = next(at, response.headers().firstValue("Location").orElseThrow());
        }
        throw new FetchException(server() + " redirects without an end.");
    }

    private HttpResponse<InputStream> send(URI at, long from) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at).header("User-Agent", "stepwise").header("Accept-Encoding", "identity");
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        if (token != null && isOwn(at)) {
            request.header("Authorization", "Bearer " + token);
        }
        // Not the request's own timeout: from JDK 26 on that one covers the body too.
        CompletableFuture<HttpResponse<InputStream>> answer =
                client.sendAsync(request.build(), _ -> new Body(patience.stall()));
        try {
            return answer.get(patience.stall().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(
                    "no answer came in " + Math.max(1, patience.stall().toSeconds()) + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    private URI next(URI at, String location) {
        URI given = uri(location);
        URI next = given == null ? null : at.resolve(given);
        if (next == null || !isHttp(next) || isSecure(at) && !isSecure(next)) {
            throw new FetchException(at.getHost() + " redirects to what is no address, or not as safe as its own.");
        }
        return next;
    }

    private boolean isOwn(URI address) {
        return address.getScheme().equalsIgnoreCase(base.getScheme())
                && address.getHost().equalsIgnoreCase(base.getHost())
                && port(address) == port(base);
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : isSecure(address) ? 443 : 80;
    }

    private static boolean isHttp(URI address) {
        return address.getHost() != null && (isSecure(address) || "http".equalsIgnoreCase(address.getScheme()));
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
