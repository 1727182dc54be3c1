package org.stepwise.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncrementalDecoderTest {

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

    static List<Map<String, @Nullable Object>> rows() {
        return Goldens.rows("decodings.json");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theChunksTogetherAreTheWholeText(Map<String, @Nullable Object> row) {
        int[] ids = Goldens.ids(row.get("ids"));
        assertThat(String.join("", chunks(ids, false))).isEqualTo(row.get("decoded"));
        assertThat(String.join("", chunks(ids, true))).isEqualTo(row.get("skipped"));
    }

    @Test
    void theChunksOfRandomTokensAreWhatTheNativeLibraryDecodes() throws IOException {
        Random random = new Random(7);
        try (HuggingFaceTokenizer whole =
                HuggingFaceTokenizer.newInstance(NANO, Map.of("truncation", "false", "padding", "false"))) {
            for (int round = 0; round < 3000; round++) {
                int top = round % 2 == 0 ? 256 : 2060;
                int[] ids = random.ints(1 + random.nextInt(30), 0, top).toArray();
                boolean skip = random.nextBoolean();
                assertThat(String.join("", chunks(ids, skip)))
                        .isEqualTo(whole.decode(IntStream.of(ids).asLongStream().toArray(), skip));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍🏫👨‍👩‍👧‍👦🇩🇪❤️", "你好，世界！", "größer – √2 ≈ 1,41", "𝕏² 𠀀"})
    void noChunkEndsInsideACharacter(String text) {
        List<String> chunks = chunks(tokenizer.encode(text), false);
        assertThat(chunks).noneMatch(chunk -> chunk.contains("\uFFFD"));
        assertThat(chunks)
                .noneMatch(chunk -> !chunk.isEmpty() && Character.isHighSurrogate(chunk.charAt(chunk.length() - 1)));
        assertThat(String.join("", chunks)).isEqualTo(text);
    }

    @Test
    void aCharacterThatIsNotFinishedComesAtTheEnd() {
        IncrementalDecoder decoder = new IncrementalDecoder(tokenizer, true);
        int[] ids = tokenizer.encode("𠀀");
        assertThat(ids).hasSizeGreaterThan(1);
        assertThat(decoder.add(ids[0])).isEmpty();
        assertThat(decoder.end()).isEqualTo("\uFFFD");
        assertThat(decoder.end()).isEmpty();
    }

    @Test
    void specialTokensAreKeptOnlyIfAskedFor() {
        int[] ids = tokenizer.encode("a<|im_end|><tool_call>b");
        assertThat(String.join("", chunks(ids, true))).isEqualTo("a<tool_call>b");
        assertThat(String.join("", chunks(ids, false))).isEqualTo("a<|im_end|><tool_call>b");
    }

    private static List<String> chunks(int[] ids, boolean skipSpecial) {
        IncrementalDecoder decoder = new IncrementalDecoder(tokenizer, skipSpecial);
        List<String> chunks = new ArrayList<>();
        IntStream.of(ids).mapToObj(decoder::add).forEach(chunks::add);
        chunks.add(decoder.end());
        return chunks;
    }
}
