package org.stepwise.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SolveTasksTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aTaskIsAnsweredWithStepsThatEndInTheAnswer() throws IOException {
        JsonNode answer = answers("{\"id\":\"a\",\"task\":\"solve\",\"input\":\"2x + 3 = 7\",\"more\":1}")
                .getFirst();

        assertThat(answer.get("id").asString()).isEqualTo("a");
        assertThat(answer.get("answer").asString()).isEqualTo("x = 2");
        assertThat(answer.get("steps").get(0).get("expression").asString()).isEqualTo("2x = 4");
        assertThat(answer.get("steps").get(0).get("rule").asString()).isEqualTo("subtract-from-both-sides");
        assertThat(answer.get("steps").get(0).get("text").asString()).startsWith("Subtract 3 from both sides");
        assertThat(answer.get("steps").get(1).get("expression").asString()).isEqualTo("x = 2");
    }

    @Test
    void whatCannotBeSolvedHasAReason() throws IOException {
        List<JsonNode> answers = answers(String.join(
                "\n",
                "{\"id\":1,\"task\":\"evaluate\",\"input\":\"1/0\"}",
                "{\"id\":2,\"task\":\"poem\",\"input\":\"x\"}",
                "{\"id\":3,\"task\":\"solve\"}",
                "{\"id\":4,\"task\":\"solve\",\"input\":\"x^5 + x + 1 = 0\",\"variable\":\"x\"}"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.get("unsupported").asString()).isNotBlank();
            assertThat(answer.has("answer")).isFalse();
        });
    }

    @Test
    void whatIsNoRequestIsAnsweredWithAMessage() throws IOException {
        List<JsonNode> answers = answers(String.join(
                "\n",
                "[1]",
                "{\"id\":7,",
                "nonsense",
                "{\"id\":8,\"task\":\"solve\",\"input\":\"" + "x".repeat(1_000_000) + "\"}",
                "{\"id\":9,\"task\":\"solve\",\"input\":\"x = 1\"}"));

        assertThat(answers.stream().map(answer -> answer.get("id").toString()))
                .containsExactly("null", "7", "null", "8", "9");
        assertThat(answers.subList(0, 4)).allMatch(answer -> answer.has("message"));
        assertThat(answers.get(4).get("answer").asString()).isEqualTo("x = 1");
    }

    @Test
    void linesAreAnsweredInTheirOrder() throws IOException {
        StringBuilder in = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            in.append("{\"id\":")
                    .append(i)
                    .append(",\"task\":\"evaluate\",\"input\":\"")
                    .append(i)
                    .append(" + 1\"}\n\n");
        }

        List<JsonNode> answers = answers(in.toString());

        assertThat(answers.stream().map(answer -> answer.get("answer").asInt()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
    }

    private static List<JsonNode> answers(String in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Door(new SolveTasks()).run(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }
}
