package org.stepwise.inference.sampling.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ToolCallTests {

    private static final Vocabulary PIECES = Vocabularies.pieces(2_000, 3);
    private static final Grammars GRAMMARS = new Grammars(PIECES);
    private static final JsonNode ADD = Schemas.JSON.readTree("""
            {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"$ref": "#/$defs/b"}},
             "required": ["a"], "$defs": {"b": {"type": "string", "maxLength": 9}}}""");
    private static final JsonNode ANY = Schemas.JSON.readTree("{}");
    private static final List<Tool> TOOLS =
            List.of(new Tool("add", ADD), new Tool("adder", ANY), new Tool("say \"é\"", ADD));

    @Test
    void randomModelCallsToolsWithValidArguments() {
        Map<String, Schema> validators = Map.of(
                "add", Schemas.validator(ADD), "adder", Schemas.validator(ANY), "say \"é\"", Schemas.validator(ADD));
        for (int seed = 0; seed < 300; seed++) {
            String text = new RandomModel(PIECES, seed).write(GRAMMARS.toolCalls(TOOLS, 3), 30 + seed);
            ToolCallParser parser = new ToolCallParser();
            List<ToolCallEvent> events = new ArrayList<>(parser.feed(text));
            events.addAll(parser.finish());

            assertThat(events).as(text).hasSizeBetween(3, 9);
            for (int i = 0; i < events.size(); i += 3) {
                ToolCallEvent.CallStarted started = (ToolCallEvent.CallStarted) events.get(i);
                ToolCallEvent.ArgumentsDelta arguments = (ToolCallEvent.ArgumentsDelta) events.get(i + 1);
                assertThat(validators).containsKey(started.name());
                assertThat(Schemas.errors(Objects.requireNonNull(validators.get(started.name())), arguments.json()))
                        .as(text)
                        .isEmpty();
                assertThat(Schemas.JSON.readTree(arguments.json()).isObject()).isTrue();
            }
        }
    }

    @Test
    void callMayBeWrittenAsTheModelWasTaught() {
        Constraint constraint = GRAMMARS.toolCalls(List.of(TOOLS.getFirst()), 1);
        String text = "<tool_call>\n{\"name\": \"add\", \"arguments\": {\"a\": 1, \"b\": \"x\"}}\n</tool_call>";
        for (byte octet : JsonCharacters.utf8(text)) {
            constraint.accept(octet & 255);
        }

        assertThat(constraint.finished()).isTrue();
    }

    @Test
    void tagIsAllowedAsOneToken() {
        int tag = 0;
        while (!new String(PIECES.tokens()[tag], StandardCharsets.UTF_8).equals("<tool_call>")) {
            tag++;
        }
        long[] bits = new long[PIECES.words()];
        GRAMMARS.toolCalls(TOOLS, 2).allowed(bits);

        assertThat(BitSet.valueOf(bits).stream()).contains(tag, (int) '<').doesNotContain((int) '{');
    }
}
