package org.stepwise.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.stepwise.grading.slips.Slip;
import org.stepwise.grading.slips.Slips;

/** What is said about an answer that shows a known slip, and about one that shows none. */
class NearMissTests {

    private static final Path TABLE = Path.of("src/test/resources/grading/slips.csv");
    private static final int ROWS_EACH = 4;

    @ParameterizedTest
    @CsvFileSource(resources = "/grading/slips.csv", delimiter = ';', numLinesToSkip = 1)
    void anAnswerIsExplainedByTheSlipThatGivesIt(
            String slip, String kind, String key, @Nullable String variable, @Nullable String given, String answer) {
        String[] kindAndOption = kind.split(" ", 2);
        AnswerKey answerKey = new AnswerKey(
                AnswerKind.byId(kindAndOption[0]).orElseThrow(),
                key,
                variable,
                kindAndOption.length == 2 ? kindAndOption[1] : null,
                given);
        Verdict verdict = Grading.grade(answerKey, answer);
        assertThat(verdict).isInstanceOf(Verdict.Incorrect.class);
        String said = verdict.message().key();
        assertThat(said.startsWith("slips.") ? said.substring("slips.".length()) : "-")
                .isEqualTo(slip);
    }

    @Test
    void everySlipHasItsRowsAndItsText() throws IOException {
        Map<String, Long> rows = Files.readAllLines(TABLE).stream()
                .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(';')), Collectors.counting()));
        Properties texts = texts();
        assertThat(Slips.all()).extracting(Slip::id).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(rows.getOrDefault(id, 0L)).as(id).isGreaterThanOrEqualTo(ROWS_EACH);
            assertThat(texts.getProperty("slips." + id)).as(id).isNotBlank();
        });
        List<String> told =
                Slips.all().stream().map(slip -> "slips." + slip.id()).toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(texts.stringPropertyNames());
    }

    @Test
    void aSlipNeverEarnsWhatARightAnswerEarns() {
        assertThat(Slips.all()).allSatisfy(slip -> assertThat(slip.credit()).isBetween(0.1, 0.5));
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(NearMissTests.class.getResourceAsStream("/messages/slips.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
