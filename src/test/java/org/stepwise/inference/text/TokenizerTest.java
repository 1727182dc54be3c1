package org.stepwise.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {

    private static final Path NANO = Path.of("model-runtime/nano");

    @SuppressWarnings("NullAway.Init")
    private static Tokenizer tokenizer;

    @BeforeAll
    static void open() {
        tokenizer = Tokenizer.open(NANO);
    }

    @AfterAll
    static void close() {
        tokenizer.close();
    }

    static List<Map<String, @Nullable Object>> encodings() {
        return Goldens.rows("encodings.json");
    }

    static List<Map<String, @Nullable Object>> decodings() {
        return Goldens.rows("decodings.json");
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void encodesAsHuggingFaceDoes(Map<String, @Nullable Object> row) {
        assertThat(tokenizer.encode(String.valueOf(row.get("text")))).isEqualTo(Goldens.ids(row.get("ids")));
    }

    @ParameterizedTest
    @MethodSource({"encodings", "decodings"})
    void decodesAsHuggingFaceDoes(Map<String, @Nullable Object> row) {
        int[] ids = Goldens.ids(row.get("ids"));
        assertThat(tokenizer.decode(ids, false)).isEqualTo(row.get("decoded"));
        assertThat(tokenizer.decode(ids, true)).isEqualTo(row.get("skipped"));
    }

    @Test
    void knowsWhichTokensAreSpecial() {
        assertThat(tokenizer.size()).isEqualTo(2048);
        int[] turn = tokenizer.encode("<|im_start|><|im_end|><tool_call></tool_call>");
        assertThat(turn).hasSize(4);
        assertThat(IntStream.of(turn).mapToObj(tokenizer::isSpecial)).containsExactly(true, true, false, false);
        assertThat(tokenizer.bytes(turn[0])).isEqualTo("<|im_start|>".getBytes(StandardCharsets.UTF_8));
        assertThat(tokenizer.isSpecial(0)).isFalse();
    }

    @Test
    void theBytesOfTokensAreThoseOfTheText() {
        assertThat(IntStream.range(0, 256).mapToObj(tokenizer::bytes).toList())
                .as("the first tokens are the single bytes, in some order")
                .doesNotHaveDuplicates()
                .allSatisfy(bytes -> assertThat(bytes).hasSize(1));
        int[] ids = tokenizer.encode("你好🙂");
        StringBuilder hex = new StringBuilder();
        for (int id : ids) {
            for (byte each : tokenizer.bytes(id)) {
                hex.append("%02x".formatted(each));
            }
        }
        assertThat(hex).hasToString("e4bda0e5a5bdf09f9982");
    }

    @ParameterizedTest
    @CsvSource({"2048", "5000", "-1", "2147483647", "-2147483648"})
    void anIdWithoutATokenIsNothing(int id) {
        assertThat(tokenizer.bytes(id)).isEmpty();
        assertThat(tokenizer.isSpecial(id)).isFalse();
        assertThat(tokenizer.decode(new int[] {id}, false)).isEmpty();
    }

    @Test
    void halfAPairBecomesTheReplacementCharacterAndSpoilsNothingElse() {
        String text = "a\uD83Db🙂\uDE42";
        assertThat(tokenizer.decode(tokenizer.encode(text), false)).isEqualTo("a\uFFFDb🙂\uFFFD");
    }

    @Test
    void aLongTextIsNotCut() {
        String prose = "Solve 2x + 3 = 7, bitte. 你好🙂\n".repeat(40_000);
        assertThat(prose.length()).isGreaterThan(1_000_000);
        assertThat(tokenizer.decode(tokenizer.encode(prose), false)).isEqualTo(prose);
        String oneWord = "a".repeat(1_000_000);
        assertThat(tokenizer.decode(tokenizer.encode(oneWord), false)).isEqualTo(oneWord);
        String noText = "\u0000".repeat(100_000);
        assertThat(tokenizer.decode(tokenizer.encode(noText), false)).isEqualTo(noText);
    }

    @Test
    void severalThreadsGetTheSame() {
        String text = "Solve 2x + 3 = 7. 你好🙂 <|im_end|>";
        int[] expected = tokenizer.encode(text);
        assertThat(IntStream.range(0, 2000).parallel().mapToObj(each -> tokenizer.encode(text)))
                .allSatisfy(ids -> assertThat(ids).isEqualTo(expected));
    }

    @Test
    void djlStaysOffTheNetwork() {
        assertThat(Utils.isOfflineMode()).isTrue();
    }

    @Test
    void aClosedTokenizerSaysSo() {
        Tokenizer closed = Tokenizer.open(NANO);
        closed.close();
        closed.close();
        assertThatThrownBy(() -> closed.encode("a")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                                       | is damaged: it is not JSON.
            []                                                                      | it has no vocabulary with merges.
            {"model": {"type": "WordPiece", "vocab": {}}}                           | it has no vocabulary with merges.
            {"model": {"type": "BPE", "vocab": {}, "merges": []}}                   | its tokens do not stand for bytes.
            {"model": {"type": "BPE", "vocab": {"a": -1}, "merges": []}, "decoder": {"type": "ByteLevel"}}    | is damaged: a token has the id -1.
            {"model": {"type": "BPE", "vocab": {"a": 9999999}, "merges": []}, "decoder": {"type": "ByteLevel"}} | is damaged: a token has the id 9999999.
            {"model": {"type": "BPE", "vocab": {"a": 0}, "merges": ["a b"]}, "decoder": {"type": "ByteLevel"}} | is damaged:
            """)
    void saysInASentenceWhatIsWrongWithAFile(String json, String problem, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tokenizer.json"), json);
        assertThatThrownBy(() -> Tokenizer.open(folder))
                .isInstanceOf(TokenizerException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(problem);
    }

    @Test
    void saysThatTheFileIsMissing(@TempDir Path folder) {
        assertThatThrownBy(() -> Tokenizer.open(folder))
                .isInstanceOf(TokenizerException.class)
                .hasMessage("The model folder %s has no file tokenizer.json.", folder);
    }
}
