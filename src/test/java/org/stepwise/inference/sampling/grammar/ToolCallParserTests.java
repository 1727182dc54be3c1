package org.stepwise.inference.sampling.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToolCallParserTests {

    static Stream<Schemas.Named> texts() {
        return Schemas.table("tool-calls.json");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void eventsAreTheSameHoweverTheTextIsCut(Schemas.Named row) {
        String text = row.schema().path("text").asString();
        List<String> expected = row.schema().path("events").values().stream()
                .map(event -> event.asString())
                .toList();
        assertThat(events(List.of(text))).isEqualTo(expected);
        assertThat(events(List.of(text.split("")))).isEqualTo(expected);
        for (int cut = 0; cut <= text.length(); cut++) {
            assertThat(events(List.of(text.substring(0, cut), text.substring(cut))))
                    .as("cut at %d", cut)
                    .isEqualTo(expected);
        }
    }

    @Test
    void argumentsAreGivenAsSoonAsTheyCome() {
        ToolCallParser parser = new ToolCallParser();
        parser.feed("<tool_call>\n{\"name\": \"f\", \"arguments\": {\"a\"");

        assertThat(parser.feed(": 12")).containsExactly(new ToolCallEvent.ArgumentsDelta(0, ": 12"));
    }

    @Test
    void textIsHeldBackOnlyWhileItMayBeATag() {
        ToolCallParser parser = new ToolCallParser();

        assertThat(parser.feed("a <tool")).containsExactly(new ToolCallEvent.Text("a "));
        assertThat(parser.feed("s>")).containsExactly(new ToolCallEvent.Text("<tools>"));
    }

    private static List<String> events(List<String> chunks) {
        ToolCallParser parser = new ToolCallParser();
        List<ToolCallEvent> events = new ArrayList<>();
        chunks.forEach(chunk -> events.addAll(parser.feed(chunk)));
        events.addAll(parser.finish());
        return ToolCallParser.merged(events).stream()
                .map(event -> switch (event) {
                    case ToolCallEvent.Text(String text) -> "text " + text;
                    case ToolCallEvent.CallStarted(int index, String name) -> "start " + index + " " + name;
                    case ToolCallEvent.ArgumentsDelta(int index, String json) -> "args " + index + " " + json;
                    case ToolCallEvent.CallEnded(int index) -> "end " + index;
                })
                .toList();
    }
}
