package org.stepwise.openai;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.sampling.grammar.Constraint;
import org.stepwise.inference.sampling.grammar.Grammars;
import org.stepwise.inference.sampling.grammar.SchemaRefused;
import org.stepwise.inference.sampling.grammar.Tool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an answer has to look like: {@code response_format} and {@code tool_choice}. */
final class Format {

    private static final int MOST_CALLS = 8;

    private final Fields fields;
    private final Served served;

    Format(Fields fields, Served served) {
        this.fields = fields;
        this.served = served;
    }

    /** Whether the model may call tools, if there are any. */
    boolean mayCall() {
        return !fields.node("tool_choice").asString("auto").equals("none");
    }

    /** Null where everything is allowed. */
    @Nullable
    Constraint constraint() {
        try {
            Constraint calls = calls();
            return calls != null ? calls : format();
        } catch (SchemaRefused e) {
            throw ApiException.invalid(String.valueOf(e.getMessage()), "response_format");
        }
    }

    private @Nullable Constraint calls() {
        JsonNode choice = fields.node("tool_choice");
        String word = choice.isObject() ? "function" : choice.asString("auto");
        if (word.equals("auto") || word.equals("none")) {
            return null;
        }
        String wanted = choice.path("function").path("name").asString("");
        List<Tool> tools = new ArrayList<>();
        fields.node("tools").forEach(tool -> {
            String name = tool.path("function").path("name").asString("");
            if (wanted.isEmpty() || wanted.equals(name)) {
                JsonNode parameters = tool.path("function").path("parameters");
                tools.add(new Tool(
                        name,
                        parameters.isObject()
                                ? parameters
                                : new JsonMapper().createObjectNode().put("type", "object")));
            }
        });
        if (tools.isEmpty() || !word.equals("required") && !word.equals("function")) {
            throw Fields.wrong("tool_choice", "none, auto, required or the name of one of the tools");
        }
        boolean parallel = !fields.has("parallel_tool_calls") || fields.flag("parallel_tool_calls");
        return grammars().toolCalls(tools, parallel && wanted.isEmpty() ? MOST_CALLS : 1);
    }

    private @Nullable Constraint format() {
        JsonNode format = fields.object("response_format");
        return switch (format.path("type").asString(fields.has("response_format") ? "" : "text")) {
            case "text" -> null;
            case "json_object" -> grammars().json();
            case "json_schema" -> {
                JsonNode schema = format.path("json_schema").path("schema");
                if (schema.isMissingNode()) {
                    throw Fields.wrong("response_format", "an object with json_schema.schema");
                }
                yield grammars().schema(schema);
            }
            default -> throw Fields.wrong("response_format", "of type text, json_object or json_schema");
        };
    }

    private Grammars grammars() {
        return served.grammars().get();
    }
}
