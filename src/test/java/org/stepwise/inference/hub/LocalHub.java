package org.stepwise.inference.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.stepwise.inference.RandomModel;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A hub on this machine, with one model; it misbehaves where a test says so. */
final class LocalHub implements AutoCloseable {

    static final String NAME = "school/tiny";
    static final String COMMIT = "c0ffee".repeat(6) + "c0ff";
    static final String WEIGHTS = "model.safetensors";

    /** What is done instead of answering as a hub does, once. */
    interface Trick {
        void play(HttpExchange exchange, byte[] file) throws IOException;
    }

    record Asked(String path, String range, String authorization) {}

    private static final JsonMapper JSON = new JsonMapper();

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final Map<String, byte[]> files = new TreeMap<>();
    final ArrayNode listed = JSON.createArrayNode();
    int pageSize = 1000;

    private final HttpServer server;
    private final Map<String, Deque<Trick>> tricks = new ConcurrentHashMap<>();

    LocalHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** With the files of a random model, and some that no model folder needs. */
    static LocalHub withModel(Path scratch) throws IOException {
        LocalHub hub = new LocalHub();
        try (InputStream in = LocalHub.class.getResourceAsStream("/inference/goldens/fp32.json")) {
            RandomModel.write(scratch, JSON.readTree(in).path("config"));
        }
        hub.put("config.json", Files.readAllBytes(scratch.resolve("config.json")));
        hub.put(WEIGHTS, Files.readAllBytes(scratch.resolve(WEIGHTS)));
        for (String name : List.of("tokenizer.json", "LICENSE", "README.md", "pytorch_model.bin", "onnx/config.json")) {
            hub.put(name, name.getBytes(StandardCharsets.UTF_8));
        }
        return hub;
    }

    void put(String path, byte[] bytes) {
        files.put(path, bytes);
        list(path, bytes.length, bytes);
    }

    /** Lists a file; bytes other than those served make its sum wrong. */
    ObjectNode list(String path, long size, byte[] bytes) {
        ObjectNode entry =
                listed.addObject().put("type", "file").put("path", path).put("size", size);
        entry.put("oid", sum(Checksum.Kind.GIT_SHA1, bytes));
        if (path.endsWith(".safetensors")) {
            entry.putObject("lfs").put("oid", sum(Checksum.Kind.SHA256, bytes)).put("size", size);
        }
        return entry;
    }

    static String sum(Checksum.Kind kind, byte[] bytes) {
        String zeros = "0".repeat(kind == Checksum.Kind.SHA256 ? 64 : 40);
        return HexFormat.of()
                .formatHex(new Checksum(kind, zeros).digest(bytes.length).digest(bytes));
    }

    byte[] weights() {
        return files.getOrDefault(WEIGHTS, new byte[0]);
    }

    /** Plays the tricks, one a request, to whoever asks for what ends like that. */
    void trick(String path, Trick... once) {
        tricks.computeIfAbsent(path, _ -> new ArrayDeque<>()).addAll(List.of(once));
    }

    List<String> rangesOf(String path) {
        return asked.stream()
                .filter(request -> request.path().endsWith("/" + path))
                .map(Asked::range)
                .toList();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(new Asked(path, header(exchange, "Range"), header(exchange, "Authorization")));
            byte[] file = files.getOrDefault(path.replaceFirst("^.*/resolve/[^/]*/", ""), new byte[0]);
            for (Map.Entry<String, Deque<Trick>> entry : tricks.entrySet()) {
                Trick trick = path.endsWith(entry.getKey()) ? entry.getValue().poll() : null;
                if (trick != null) {
                    trick.play(exchange, file);
                    return;
                }
            }
            if (path.equals("/api/models/" + NAME + "/revision/main")) {
                send(exchange, 200, JSON.writeValueAsBytes(Map.of("sha", COMMIT)));
            } else if (path.equals("/api/models/" + NAME + "/tree/" + COMMIT)) {
                list(exchange);
            } else if (path.startsWith("/" + NAME + "/resolve/" + COMMIT + "/") && file.length > 0) {
                serve(exchange, file);
            } else {
                send(exchange, 404, new byte[0]);
            }
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        int from = query.contains("cursor=") ? Integer.parseInt(query.replaceFirst(".*cursor=", "")) : 0;
        int to = Math.min(listed.size(), from + pageSize);
        ArrayNode page = JSON.createArrayNode();
        for (int i = from; i < to; i++) {
            page.add(listed.get(i));
        }
        if (to < listed.size()) {
            // The address is the hub's own even where a mirror answers.
            exchange.getResponseHeaders()
                    .set("Link", "<https://huggingface.invalid/api?recursive=true&cursor=" + to + ">; rel=\"next\"");
        }
        send(exchange, 200, JSON.writeValueAsBytes(page));
    }

    static void serve(HttpExchange exchange, byte[] file) throws IOException {
        String range = header(exchange, "Range");
        if (range.isEmpty()) {
            send(exchange, 200, file);
            return;
        }
        int from = Integer.parseInt(range.replaceAll("\\D", ""));
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        send(exchange, 206, Arrays.copyOfRange(file, from, file.length));
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
