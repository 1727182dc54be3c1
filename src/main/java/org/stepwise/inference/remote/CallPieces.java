package org.stepwise.inference.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stepwise.inference.ToolCall;
import tools.jackson.databind.JsonNode;

/** Calls of tools, which come in pieces. */
final class CallPieces {

    private static final int MOST_CALLS = 8;
    private static final int LONGEST = 4000;

    private static final class Piece {
        private String id = "";
        private String name = "";
        private final StringBuilder arguments = new StringBuilder();
    }

    private final Map<Integer, Piece> pieces = new TreeMap<>();

    /** @param deltas of an event, if it has any */
    synchronized void take(JsonNode deltas) {
        for (JsonNode delta : deltas) {
            int index = delta.path("index").asInt(0);
            if (pieces.size() == MOST_CALLS && !pieces.containsKey(index)) {
                continue;
            }
            Piece piece = pieces.computeIfAbsent(index, next -> new Piece());
            piece.id = delta.path("id").asString(piece.id);
            piece.name = delta.path("function").path("name").asString(piece.name);
            String more = delta.path("function").path("arguments").asString("");
            if (piece.arguments.length() + more.length() <= LONGEST) {
                piece.arguments.append(more);
            }
        }
    }

    synchronized List<ToolCall> all() {
        List<ToolCall> calls = new ArrayList<>();
        pieces.forEach((index, piece) -> calls.add(
                new ToolCall(piece.id.isEmpty() ? "call-" + index : piece.id, piece.name, piece.arguments.toString())));
        return calls;
    }
}
