package org.stepwise.problembank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.grading.AnswerKind;
import org.stepwise.shared.Message;
import tools.jackson.databind.JsonNode;

/** Turns a document that its schema has accepted into a problem. */
final class ProblemReader {

    private final YamlDocument document;
    private final List<BankError> errors = new ArrayList<>();

    ProblemReader(YamlDocument document) {
        this.document = document;
    }

    List<BankError> errors() {
        return errors;
    }

    Problem read(BankFile file) {
        JsonNode root = document.root();
        marks(root.path("parts"));
        return new Problem(
                UUID.fromString(root.path("uuid").asString()),
                version(file),
                root.path("title").asString(),
                texts(root.path("skills")),
                root.path("difficulty").asInt(),
                parameters(root.path("parameters")),
                texts(root.path("constraints")),
                values(root.path("first-variant")),
                root.path("prompt").asString(),
                text(root.path("given")),
                text(root.path("task")),
                root.path("parts").valueStream().map(ProblemReader::part).toList(),
                root.path("solution")
                        .valueStream()
                        .map(step -> new Step(step.path("text").asString(), text(step.path("math"))))
                        .toList());
    }

    private void marks(JsonNode parts) {
        for (int i = 0; i < parts.size(); i++) {
            double sum = PartReader.method(parts.path(i)).stream()
                    .mapToDouble(Part.Mark::credit)
                    .sum();
            if (sum >= 1) {
                errors.add(document.error(
                        "parts[%d].method".formatted(i),
                        "leaves nothing for the answer: keep the sum below 1",
                        Message.of("problembank.amiss.marks")));
            }
        }
    }

    private Map<String, Parameter> parameters(JsonNode node) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        node.propertyStream().forEach(entry -> {
            String name = entry.getKey();
            if (List.of("e", "i", "pi").contains(name)) {
                errors.add(document.error(
                        "parameters." + name,
                        "is the name of a constant: choose another",
                        Message.of("problembank.amiss.constant", name)));
            }
            try {
                parameters.put(
                        name,
                        entry.getValue().isArray()
                                ? new Parameter.Choice(entry.getValue()
                                        .valueStream()
                                        .map(value -> Syntax.parse(value.asString()))
                                        .toList())
                                : Parameter.parse(entry.getValue().asString()));
            } catch (RuntimeException e) {
                errors.add(document.error(
                        "parameters." + name,
                        "cannot be read: " + e.getMessage(),
                        Message.of("problembank.amiss.values")));
            }
        });
        return parameters;
    }

    private static Part part(JsonNode node) {
        return new Part(
                text(node.path("label")),
                text(node.path("given")),
                AnswerKind.byId(node.path("kind").asString()).orElseThrow(),
                node.path("answer").asString(),
                text(node.path("variable")),
                text(node.path("option")),
                node.path("hints")
                        .propertyStream()
                        .collect(Collectors.toMap(
                                hint -> Rung.byId(hint.getKey()).orElseThrow(),
                                hint -> hint.getValue().asString())),
                PartReader.checks(node),
                PartReader.method(node),
                texts(node.path("examples").path("accept")),
                texts(node.path("examples").path("reject")));
    }

    private static Map<String, String> values(JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.propertyStream()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asString()));
        return values;
    }

    private static List<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    static @Nullable String text(JsonNode node) {
        return node.isMissingNode() ? null : node.asString();
    }

    private static String version(BankFile file) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(file.text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
