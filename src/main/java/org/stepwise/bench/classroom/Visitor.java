package org.stepwise.bench.classroom;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A browser's way to the server: its cookies, over connections that all visitors share. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

    Visitor(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    /** Fills in the form of the sign-in page. */
    void signIn(String name, String password) throws IOException, InterruptedException {
        get("login");
        String form = "username=" + encoded(name) + "&password=" + encoded(password);
        HttpResponse<String> answer = send(request("login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.resolve("/").toString().replaceAll("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("login")) {
            throw new ProtocolException("sign-in refused: " + answer.statusCode() + " " + to);
        }
    }

    String get(String path) throws IOException, InterruptedException {
        return expect(send(request(path).GET()), path);
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return expect(
                send(request(path)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(json))),
                path);
    }

    CompletableFuture<WebSocket> socket(String path, WebSocket.Listener listener) throws IOException {
        URI address = server.resolve("/" + path);
        WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
        cookieHeaders(address).forEach(cookie -> builder.header("Cookie", cookie));
        return builder.buildAsync(URI.create(address.toString().replaceFirst("^http", "ws")), listener);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) throws IOException {
        URI address = server.resolve("/" + path);
        HttpRequest.Builder builder = HttpRequest.newBuilder(address).timeout(PATIENCE);
        cookieHeaders(address).forEach(cookie -> builder.header("Cookie", cookie));
        return builder;
    }

    private List<String> cookieHeaders(URI address) throws IOException {
        List<String> all = cookies.get(address, Map.of()).getOrDefault("Cookie", List.of());
        return all.isEmpty() ? List.of() : List.of(all.stream().collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        cookies.put(request.uri(), response.headers().map());
        return response;
    }

    private static String expect(HttpResponse<String> response, String path) {
        if (response.statusCode() != 200) {
            throw new ProtocolException("status " + response.statusCode() + " for "
                    + path.replaceAll("[?].*", "").replaceAll("\\p{XDigit}{8}-[-\\p{XDigit}]+", "ID"));
        }
        return response.body();
    }
}
