package org.stepwise.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoorTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RIGHT = "{\"id\":%s,\"kind\":\"equivalent\",\"student\":\"2x\",\"teacher\":\"x+x\"}";

    @Test
    void linesAreAnsweredInTheirOrderAndBlankOnesSkipped() throws IOException {
        StringBuilder in = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            in.append(RIGHT.formatted(i)).append(i % 7 == 0 ? "\r\n \t \n\n" : "\n");
        }

        List<JsonNode> answers = graded(in.toString());

        assertThat(answers.stream().map(answer -> answer.get("id").asInt()))
                .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
        assertThat(answers).allMatch(answer -> answer.get("verdict").asString().equals("correct"));
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(graded(RIGHT.formatted("\"a\"")).getFirst().get("id").asString())
                .isEqualTo("a");
    }

    @Test
    void nothingInNothingOut() throws IOException {
        assertThat(graded("")).isEmpty();
    }

    @Test
    void anIdComesBackAsItWasWritten() throws IOException {
        for (String id :
                List.of("1.10", "1e400", "\"ü\"", "null", "[1,{\"a\":2}]", "12345678901234567890123", "true")) {
            String answer = new String(out(new GradeBatch(), bytes(RIGHT.formatted(id))), StandardCharsets.UTF_8);
            assertThat(JSON.readTree(answer).get("id")).as(id).isEqualTo(JSON.readTree(id));
        }
    }

    @Test
    void whatIsNoRequestIsAnsweredTooWithItsIdWhereThereIsOne() throws IOException {
        List<JsonNode> answers = graded(String.join(
                "\n",
                "[1]",
                "{\"id\":7,\"kind\":",
                "nonsense",
                "{\"id\":8}",
                "{\"id\":9,\"kind\":\"poem\",\"student\":\"1\",\"teacher\":\"1\"}",
                "{\"id\":10,\"kind\":\"number\",\"student\":\"1\",\"teacher\":\"(\"}",
                "{\"id\":11,\"kind\":\"number\",\"student\":1,\"teacher\":\"1\",\"more\":{}}",
                "{\"id\":12,\"kind\":\"number\",\"option\":\"relative:x\",\"student\":\"1\",\"teacher\":\"1\"}"));

        assertThat(answers.stream().map(answer -> answer.get("id").toString()))
                .containsExactly("null", "7", "null", "8", "9", "10", "11", "12");
        assertThat(answers.stream().map(answer -> answer.get("verdict").asString()))
                .containsExactly(
                        "invalid", "invalid", "invalid", "invalid", "invalid", "invalid", "correct", "invalid");
        assertThat(answers.stream().map(answer -> answer.get("message").asString()))
                .allSatisfy(message -> assertThat(message).doesNotContain("cas.", "grading.", "["));
    }

    @Test
    void aLineOfMoreThanAMegabyteIsAnsweredAndTheNextOneServed() throws IOException {
        String long1 = RIGHT.formatted(1).replace("2x", "x+".repeat(500_000) + "x");

        List<JsonNode> answers = graded(long1 + "\n" + RIGHT.formatted(2));

        assertThat(answers.get(0).get("id").asInt()).isEqualTo(1);
        assertThat(answers.get(0).get("verdict").asString()).isEqualTo("invalid");
        assertThat(answers.get(0).get("message").asString()).contains("1000000");
        assertThat(answers.get(1).get("verdict").asString()).isEqualTo("correct");
    }

    @Test
    void whatIsNotUtf8IsNotGuessed() throws IOException {
        byte[] line = bytes("{\"id\":3,\"kind\":\"string\",\"student\":\"?\",\"teacher\":\"\uFFFD\"}");
        line[new String(line, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xff;

        JsonNode answer = JSON.readTree(new String(out(new GradeBatch(), line), StandardCharsets.UTF_8));

        assertThat(answer.get("id").asInt()).isEqualTo(3);
        assertThat(answer.get("verdict").asString()).isEqualTo("invalid");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertThat(graded("\uFEFF" + RIGHT.formatted(1))
                        .getFirst()
                        .get("verdict")
                        .asString())
                .isEqualTo("correct");
    }

    @Test
    @Timeout(20)
    void eachAnswerIsThereBeforeTheNextLineIsWritten() throws Exception {
        PipedOutputStream typed = new PipedOutputStream();
        PipedInputStream answered = new PipedInputStream();
        PipedInputStream in = new PipedInputStream(typed);
        PipedOutputStream out = new PipedOutputStream(answered);
        Thread door = Thread.ofPlatform().daemon().start(() -> {
            try {
                new Door(new GradeBatch()).run(in, out);
            } catch (IOException ended) {
                Thread.currentThread().interrupt();
            }
        });
        for (int i = 0; i < 3; i++) {
            typed.write(bytes(RIGHT.formatted(i) + "\n"));
            typed.flush();
            assertThat(line(answered)).contains("\"id\":" + i);
        }
        typed.close();
        door.join();
    }

    @Test
    @Timeout(20)
    void nobodyListeningEndsTheDoorQuietly() throws IOException {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        };
        new Door(new GradeBatch()).run(new ByteArrayInputStream(bytes(RIGHT.formatted(1))), closed);
    }

    @Test
    void stepsHaveOneTransitionFewerThanLinesAndAMessageForEach() throws IOException {
        byte[] out = out(
                new CheckSteps(),
                bytes(String.join(
                        "\n",
                        "{\"id\":1,\"variable\":\"x\",\"lines\":[\"2x=6\",\"x=3\",\"x=4\"]}",
                        "{\"id\":2,\"lines\":[]}",
                        "{\"id\":3,\"lines\":[\"x=1\"]}",
                        "{\"id\":4,\"lines\":\"x=1\"}",
                        "{\"id\":5,\"lines\":[\"x=1\",{}]}",
                        "{\"id\":6,\"lines\":[\"x=1\",\"so we are done\",\"x=1\"]}")));
        List<JsonNode> answers = parsed(out);

        assertThat(answers.stream().map(answer -> answer.get("transitions").toString()))
                .containsExactly("[\"equivalent\",\"wrong\"]", "[]", "[]", "[]", "[]", "[\"undecided\",\"undecided\"]");
        assertThat(answers.stream().map(answer -> answer.get("firstWrong").toString()))
                .containsExactly("2", "null", "null", "null", "null", "null");
        assertThat(answers.stream().map(answer -> answer.get("messages").size()))
                .containsExactly(3, 0, 1, 0, 0, 3);
        assertThat(answers.get(3).get("message").asString()).isNotBlank();
    }

    private static String line(PipedInputStream answered) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = answered.read(); read >= 0 && read != '\n'; read = answered.read()) {
            line.append((char) read);
        }
        return line.toString();
    }

    private static List<JsonNode> graded(String in) throws IOException {
        return parsed(out(new GradeBatch(), bytes(in)));
    }

    private static byte[] out(Door.Answering answering, byte[] in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Door(answering).run(new ByteArrayInputStream(in), out);
        return out.toByteArray();
    }

    private static List<JsonNode> parsed(byte[] out) {
        return new String(out, StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
