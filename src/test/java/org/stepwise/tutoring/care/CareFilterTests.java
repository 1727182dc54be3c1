package org.stepwise.tutoring.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.core.io.ClassPathResource;

@Execution(ExecutionMode.CONCURRENT)
class CareFilterTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/tutoring/care.csv", delimiter = ';', numLinesToSkip = 1)
    void whatNeedsCareIsNoticedAndMathematicsIsNot(Care care, String question) {
        assertThat(CareFilter.look(question).map(Noticed::care)).isEqualTo(Optional.ofNullable(care));
        assertThat(CareFilter.look(question.toUpperCase(Locale.ROOT)).map(Noticed::care))
                .isEqualTo(Optional.ofNullable(care));
    }

    @Test
    void theTableHasEightyOfEach() throws IOException {
        List<String> rows = new ClassPathResource("/tutoring/care.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        Predicate<String> harmless = row -> row.startsWith(";");
        assertThat(rows.stream().filter(harmless)).hasSizeGreaterThanOrEqualTo(80);
        assertThat(rows.stream().filter(harmless.negate())).hasSizeGreaterThanOrEqualTo(80);
    }

    @Test
    void theLanguageIsThatOfTheWords() {
        assertThat(CareFilter.look("Ich will sterben").orElseThrow().language()).isEqualTo(Locale.GERMAN);
        assertThat(CareFilter.look("a@example.org").orElseThrow().language()).isNull();
    }

    @Test
    @Timeout(5)
    void aHostileTextTakesNoTime() {
        for (String piece : List.of("a", "0", "+49 ", "my name ", "write a ", "(", "12 34 ", "i live at 1 ", "a@a.")) {
            CareFilter.look(piece.repeat(1000));
            Redaction.of(List.of("Amira Kaya")).of(piece.repeat(1000));
        }
    }

    @Test
    void namesAndAddressesAreTakenOut() {
        Redaction redaction = Redaction.of(List.of("Amira Kaya", "amira.kaya"));
        assertThat(redaction.of("amira here, Kaya's line: mail me at a@example.org or +44 7700 900 123"))
                .isEqualTo("[name] here, [name]'s line: mail me at [name] or [name]");
        assertThat(redaction.of("x^2 - 5x + 6 = 0, 0 12 24 36, \\frac{1}{2}, 12 345 678"))
                .isEqualTo("x^2 - 5x + 6 = 0, 0 12 24 36, \\frac{1}{2}, 12 345 678");
        assertThat(Redaction.of(List.of("Will Max")).of("Will: it will be the max of f"))
                .isEqualTo("[name]: it will be the max of f");
        assertThat(Redaction.of(List.of("X", "Malcolm X")).of("x = 3, malcolm")).isEqualTo("x = 3, [name]");
    }
}
