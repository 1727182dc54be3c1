package org.stepwise.openai;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The paths of OpenAI's interface. */
final class ApiServlet extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(ApiServlet.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST_BODY = 4 << 20;
    private static final int RETRY_SECONDS = 2;
    private static final int LONGEST_NAME = 100;
    private static final String BEARER = "Bearer ";

    private final transient Served served;
    private final @Nullable String key;

    ApiServlet(Served served, @Nullable String key) {
        this.served = served;
        this.key = key;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            route(request, response);
        } catch (ApiException e) {
            refuse(response, e);
        } catch (ClientGoneException e) {
            LOG.debug("The client went away", e);
        } catch (RuntimeException e) {
            LOG.error("A request failed: {}", request.getRequestURI(), e);
            refuse(response, ApiException.failed());
        }
    }

    private void route(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (path.equals("/health")) {
            readOnly(request);
            boolean well = served.engine().isRunning();
            send(
                    response,
                    well ? 200 : 503,
                    "application/json",
                    well ? "{\"status\":\"ok\"}" : "{\"status\":\"stopped\"}");
            return;
        }
        authorize(request);
        switch (path) {
            case "/metrics" -> {
                readOnly(request);
                send(
                        response,
                        200,
                        "text/plain; version=0.0.4",
                        served.metrics().text());
            }
            case "/v1/models" -> {
                readOnly(request);
                send(response, models());
            }
            case "/v1/chat/completions" -> {
                Fields fields = body(request);
                answer(response, ChatCall.begin(served, fields, request.getRemoteAddr()));
            }
            case "/v1/completions" -> {
                Fields fields = body(request);
                answer(response, TextCall.begin(served, fields, request.getRemoteAddr()));
            }
            default -> {
                if (path.equals("/v1/models/" + served.id())) {
                    readOnly(request);
                    send(response, model());
                    return;
                }
                throw ApiException.notFound("There is nothing at " + path + ".", null);
            }
        }
    }

    private void authorize(HttpServletRequest request) {
        if (key == null) {
            return;
        }
        String given = request.getHeader("Authorization");
        boolean bearer = given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length());
        byte[] told = bearer ? given.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8) : new byte[0];
        if (!MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), told)) {
            throw ApiException.unauthorized();
        }
    }

    private static void readOnly(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw ApiException.wrongMethod("This address takes GET, not " + request.getMethod() + ".");
        }
    }

    private Fields body(HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals("POST")) {
            throw ApiException.wrongMethod("This address takes POST, not " + request.getMethod() + ".");
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw ApiException.tooLarge("The request is larger than " + (LARGEST_BODY >> 20) + " MiB.");
        }
        JsonNode node;
        try {
            node = JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw ApiException.invalid("The request is no JSON that can be read" + where(e.getLocation()) + ".", null);
        }
        if (!node.isObject()) {
            throw ApiException.invalid("The request must be a JSON object.", null);
        }
        Fields fields = new Fields(node);
        String model = fields.text("model");
        if (model != null && !model.equals(served.id())) {
            String known = model.length() > LONGEST_NAME ? model.substring(0, LONGEST_NAME) + "..." : model;
            throw ApiException.notFound(
                    "The model \"" + known + "\" is not served here; \"" + served.id() + "\" is.", "model");
        }
        return fields;
    }

    private static String where(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : ": line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private void answer(HttpServletResponse response, Call call) throws IOException {
        if (call.isStream()) {
            stream(response, call);
        } else {
            whole(response, call);
        }
    }

    /** Blanks before the JSON, which mean nothing in it, show whether the client is still there. */
    private static void whole(HttpServletResponse response, Call call) throws IOException {
        OutputStream out = response.getOutputStream();
        ObjectNode answer = call.answer(() -> {
            response.setContentType("application/json");
            write(out, " ");
        });
        if (response.isCommitted()) {
            write(out, JSON.writeValueAsString(answer));
        } else {
            send(response, answer);
        }
    }

    private static void stream(HttpServletResponse response, Call call) throws IOException {
        response.setStatus(200);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        // The client sees at once that it was heard, however long the line is.
        write(out, ": heard\n\n");
        try {
            call.stream(new Call.Chunks() {
                @Override
                public void send(ObjectNode chunk) {
                    write(out, "data: " + JSON.writeValueAsString(chunk) + "\n\n");
                }

                @Override
                public void comment() {
                    write(out, ": still at it\n\n");
                }
            });
            write(out, "data: [DONE]\n\n");
        } catch (ApiException e) {
            write(out, "data: " + JSON.writeValueAsString(error(e)) + "\n\n");
        }
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new ClientGoneException(e);
        }
    }

    private void refuse(HttpServletResponse response, ApiException e) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("The answer broke off", e);
        }
        response.reset();
        if (e.status() == 429) {
            response.setHeader("Retry-After", Integer.toString(RETRY_SECONDS));
        }
        send(response, e.status(), "application/json", JSON.writeValueAsString(error(e)));
    }

    private static ObjectNode error(ApiException e) {
        ObjectNode error = JSON.createObjectNode();
        error.putObject("error")
                .put("message", e.getMessage())
                .put("type", e.type())
                .put("param", e.param())
                .put("code", Integer.toString(e.status()));
        return error;
    }

    private ObjectNode models() {
        ObjectNode list = JSON.createObjectNode().put("object", "list");
        list.putArray("data").add(model());
        return list;
    }

    private ObjectNode model() {
        return JSON.createObjectNode()
                .put("id", served.id())
                .put("object", "model")
                .put("created", served.since())
                .put("owned_by", "stepwise")
                .put("max_model_len", served.engine().longest());
    }

    private static void send(HttpServletResponse response, ObjectNode body) throws IOException {
        send(response, 200, "application/json", JSON.writeValueAsString(body));
    }

    private static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
