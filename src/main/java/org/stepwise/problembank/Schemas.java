package org.stepwise.problembank;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.stepwise.shared.Message;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of the bank's files, which are part of the program. */
enum Schemas {
    PROBLEM("problem.schema.json"),
    SKILLS("skills.schema.json");

    private final Schema schema;

    Schemas(String file) {
        try (InputStream in = Schemas.class.getResourceAsStream("/problem-bank/schema/" + file)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: problem-bank/schema/" + file);
            }
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<BankError> check(YamlDocument document) {
        return schema
                .validate(document.root(), context -> context.executionConfig(config -> config.locale(Locale.ENGLISH)))
                .stream()
                .map(error -> document.error(field(error), message(error), words(error)))
                .distinct()
                .toList();
    }

    /** From {@code /parts/0/kind} to {@code parts[0].kind}. */
    private static String field(Error error) {
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            Object element = error.getInstanceLocation().getElement(i);
            if (element instanceof Integer) {
                field.append('[').append(element).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(element);
            }
        }
        if ("required".equals(error.getKeyword()) || "additionalProperties".equals(error.getKeyword())) {
            field.append(field.isEmpty() ? "" : ".").append(error.getProperty());
        }
        return field.toString();
    }

    private static String message(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "is missing: add it";
            case "additionalProperties" -> "is not a field of this format: check its spelling and indentation";
            case "pattern" -> "does not have the expected form: " + text(error.getInstanceNode());
            case "minLength" -> "is empty or too short: fill it in";
            case "minItems" ->
                "has too few entries: at least %s are needed, here are %d"
                        .formatted(
                                error.getSchemaNode(), error.getInstanceNode().size());
            default -> error.getMessage();
        };
    }

    /** For somebody who fills in a form and has never seen a file. */
    private static Message words(Error error) {
        String field = field(error);
        boolean values = field.startsWith("parameters.");
        return switch (error.getKeyword()) {
            case "required" -> Message.of("problembank.amiss.missing");
            case "minLength" ->
                error.getInstanceNode().asString().isBlank()
                        ? Message.of("problembank.amiss.missing")
                        : Message.of("problembank.amiss.short", limit(error));
            case "minItems" -> values ? Message.of("problembank.amiss.values") : few(error);
            case "maxItems" -> Message.of("problembank.amiss.many", limit(error));
            case "maxLength" -> Message.of("problembank.amiss.long", limit(error));
            case "uniqueItems" -> Message.of("problembank.amiss.twice");
            case "pattern", "oneOf", "type" ->
                Message.of(
                        values
                                ? "problembank.amiss.values"
                                : field.equals("parameters")
                                        ? "problembank.amiss.name"
                                        : field.endsWith(".variable")
                                                ? "problembank.amiss.letter"
                                                : "problembank.amiss.form");
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> Message.of("problembank.amiss.range");
            case "enum" -> Message.of("problembank.amiss.choice");
            default -> Message.of("problembank.amiss.plain", message(error));
        };
    }

    private static Message few(Error error) {
        int found = error.getInstanceNode().size();
        return error.getSchemaNode().asInt() == 1
                ? Message.of("problembank.amiss.missing")
                : found == 0
                        ? Message.of("problembank.amiss.none", limit(error))
                        : Message.of("problembank.amiss.few", limit(error), Integer.toString(found));
    }

    private static String limit(Error error) {
        return error.getSchemaNode().asString();
    }

    private static String text(JsonNode node) {
        String text = node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
