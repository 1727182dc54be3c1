package org.stepwise.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GateBatchTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void whatPassesIsShownAsItWasWrittenAndTheRestIsOneNotice() throws IOException {
        JsonNode answer =
                answered(line("Subtract 3 first. Then x = 2. You see?")).getFirst();

        assertThat(answer.get("shown").asString()).isEqualTo("Subtract 3 first. [The rest is for you to find.] ");
        assertThat(answer.get("stopped").asBoolean()).isTrue();
        assertThat(answer.get("reason").asString()).isEqualTo("answer");
        assertThat(answer.get("equations").get(0).get("text").asString()).isEqualTo("x = 2");
        assertThat(answer.get("equations").get(0).get("status").asString()).isEqualTo("proved");
    }

    @Test
    void aFalseEquationIsLeftOutAndIsNoLeak() throws IOException {
        JsonNode answer =
                answered(line("You have 2x + 3 = 7. Is it 2x = 10? Try again.")).getFirst();

        assertThat(answer.get("shown").asString())
                .isEqualTo("You have 2x + 3 = 7. [A line that could not be confirmed was left out.] Try again.");
        assertThat(answer.get("stopped").asBoolean()).isFalse();
        assertThat(answer.has("reason")).isFalse();
        assertThat(answer.get("equations").get(1).get("status").asString()).isEqualTo("disproved");
    }

    @Test
    void aBadLineIsAnsweredAndShowsNothing() throws IOException {
        List<JsonNode> answers = answered(String.join(
                "\n",
                "{\"id\":1}",
                "nonsense",
                "{\"id\":2,\"prompt\":\"Solve 2x = 4\",\"kind\":\"odd\",\"answer\":\"2\",\"level\":\"nudge\",\"text\":\"\"}",
                "{\"id\":3,\"prompt\":\"Solve 2x = 4\",\"kind\":\"number\",\"answer\":\"2\",\"level\":\"most\",\"text\":\"\"}",
                "{\"id\":4,\"prompt\":\"Solve 2x = 4\",\"kind\":\"number\",\"answer\":\"2\",\"level\":\"nudge\",\"working\":7,\"text\":\"\"}",
                ""));

        assertThat(answers).hasSize(5);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.get("shown").asString()).isEmpty();
            assertThat(answer.get("stopped").asBoolean()).isTrue();
            assertThat(answer.get("message").asString()).isNotBlank();
        });
    }

    @Test
    void aTextThatIsTooLongShowsNothing() throws IOException {
        JsonNode answer = answered(line("Try it. ".repeat(50_000))).getFirst();

        assertThat(answer.get("shown").asString()).isEmpty();
        assertThat(answer.get("stopped").asBoolean()).isTrue();
    }

    private static String line(String text) {
        return JSON.writeValueAsString(java.util.Map.of(
                "id",
                7,
                "prompt",
                "Solve for x: 2x + 3 = 7",
                "kind",
                "number",
                "answer",
                "2",
                "level",
                "nudge",
                "text",
                text));
    }

    private static List<JsonNode> answered(String lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Door(new GateBatch()).run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }
}
