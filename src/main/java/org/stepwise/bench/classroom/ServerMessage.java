package org.stepwise.bench.classroom;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One message of the server.
 *
 * @param syncId its place in the sequence of messages; -1 without one
 */
record ServerMessage(int syncId, JsonNode json) {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String BEFORE = "for(;;);[";
    private static final String AFTER = "]";

    /** @throws ProtocolException if it is none */
    static ServerMessage of(String text) {
        boolean wrapped = text.startsWith(BEFORE) && text.endsWith(AFTER);
        try {
            return of(
                    MAPPER.readTree(wrapped ? text.substring(BEFORE.length(), text.length() - AFTER.length()) : text));
        } catch (JacksonException e) {
            throw new ProtocolException("No message: " + text.substring(0, Math.min(80, text.length())), e);
        }
    }

    static ServerMessage of(JsonNode json) {
        return new ServerMessage(json.path("syncId").asInt(-1), json);
    }

    /** What the server has given up about, instead of a page; empty if it has not. */
    String failure() {
        JsonNode meta = json.path("meta");
        if (meta.has("appError")) {
            return "error: " + meta.path("appError").path("caption").asString("");
        }
        if (meta.has("sessionExpired")) {
            return "session expired";
        }
        return json.has("resynchronize") ? "out of step" : "";
    }

    /** Whether it makes the browser call a method of an element with this as its first argument. */
    boolean calls(String method, String argument) {
        for (JsonNode call : json.path("execute")) {
            String script = call.path(call.size() - 1).asString("");
            if (script.contains("." + method + "(") && argumentsContain(call, argument)) {
                return true;
            }
        }
        return false;
    }

    private static boolean argumentsContain(JsonNode call, String argument) {
        for (int i = 0; i < call.size() - 1; i++) {
            if (call.path(i).isString() && call.path(i).asString().equals(argument)) {
                return true;
            }
        }
        return false;
    }
}
