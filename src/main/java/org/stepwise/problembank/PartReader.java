package org.stepwise.problembank;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.AnswerKind;
import tools.jackson.databind.JsonNode;

/** What a part says to answers beside its key, and what it asks of the way. */
final class PartReader {

    private PartReader() {}

    /** Checks first, then the wrong answers, which are checks that only speak. */
    static List<Part.Check> checks(JsonNode part) {
        List<Part.Check> checks = new ArrayList<>(nested(part, ""));
        JsonNode wrong = part.path("wrong-answers");
        for (int i = 0; i < wrong.size(); i++) {
            checks.add(check(wrong.path(i), "wrong-answers[%d]".formatted(i)));
        }
        return checks;
    }

    static List<Part.Mark> method(JsonNode part) {
        return part.path("method")
                .valueStream()
                .map(mark -> new Part.Mark(
                        mark.path("shows").asString(),
                        mark.path("name").asString(),
                        mark.path("credit").asDouble()))
                .toList();
    }

    private static List<Part.Check> nested(JsonNode node, String prefix) {
        List<Part.Check> checks = new ArrayList<>();
        JsonNode found = node.path("checks");
        for (int i = 0; i < found.size(); i++) {
            checks.add(check(found.path(i), "%schecks[%d]".formatted(prefix, i)));
        }
        return checks;
    }

    private static Part.Check check(JsonNode node, String field) {
        return new Part.Check(
                field,
                node.path("answer").asString(),
                kind(node),
                ProblemReader.text(node.path("option")),
                node.path("accept").asBoolean(false),
                node.has("credit") ? Double.valueOf(node.path("credit").asDouble()) : null,
                ProblemReader.text(node.path("feedback")),
                nested(node, field + "."));
    }

    private static @Nullable AnswerKind kind(JsonNode node) {
        return node.has("kind") ? AnswerKind.byId(node.path("kind").asString()).orElseThrow() : null;
    }
}
