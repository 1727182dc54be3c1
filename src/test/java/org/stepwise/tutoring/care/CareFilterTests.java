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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    @Timeout(10)
    void aHostileTextTakesNoTime() {
        for (String piece : List.of(
                "a",
                "0",
                "+49 ",
                "my name ",
                "write a ",
                "(",
                "12 34 ",
                "i live at 1 ",
                "ich wohne ",
                "a@a.",
                "Hauptstr. 5, ",
                "12 Old ")) {
            CareFilter.look(piece.repeat(1000));
            Redaction.of(List.of("Amira Kaya")).of(piece.repeat(1000));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        I live at 12 Baker Street, is x = 3?                  | I live at [address], is x = 3?
        i live in 221b baker street                           | i live in [address]
        My address is 7 Mill Lane, London NW1 6XE. And 2x = 4? | My address is [address]. And 2x = 4?
        Send it to 5 Old Mill Road please                     | Send it to [address] please
        Hauptstr. 5, 10115 Berlin                             | [address]
        Ich wohne in der Hauptstraße 5. Ist x = 5?            | Ich wohne [address]. Ist x = 5?
        ich wohne am goetheplatz 12a in einem haus            | ich wohne [address] in einem haus
        Wir wohnen Kölner Straße 8, 50667 Köln                | Wir wohnen [address]
        Schillerweg 3, 80331 München, was ist 3x?             | [address], was ist 3x?
        Bahnhofstraße 12, ist x = 2 richtig?                  | [address], ist x = 2 richtig?
        """)
    void whereSomebodyLivesIsTakenOut(String text, String stored) {
        assertThat(Redaction.of(List.of()).of(text)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 x 5",
                "12 X 5 = 60",
                "f(12)",
                "A 3 km street has 40 lamps, 75 m apart.",
                "A car drives 3 km down the street and 5 km back the same way.",
                "A CAR DRIVES 3 KM STREET",
                "I live 3 km down the road. How far is it there and back?",
                "I live on a street with 12 houses",
                "12 houses in a street, 5 on the other side",
                "Complete the square: x^2 + 4x = 12",
                "On the road 5 cars pass per minute",
                "Round 12 to the nearest 5, in 3 different ways. Which way is best?",
                "Eine Straße ist 3 km lang. Auf der Hauptstraße 3 km weiter steht ein Haus.",
                "Die Bahnhofstraße 12 * 3",
                "In der Ringstraße 24 Häuser, in der Parkallee 5 Bäume",
                "Beim Lösungsweg 2 kommt 12 heraus, beim Rechenweg 3 auch",
                "Sie ist auf Platz 3, er auf Startplatz 12",
                "Ich wohne 3 km vom Platz entfernt und gehe 5 km/h",
                "Ein Schulweg 12 km, ein Umweg 3, 10000 Schritte",
                "str. 5 = 3x"
            })
    void numbersAndStreetsOfProblemsStay(String text) {
        assertThat(Redaction.of(List.of()).of(text)).isEqualTo(text);
        assertThat(CareFilter.look(text)).isEmpty();
    }

    @Test
    void namesAndAddressesAreTakenOut() {
        Redaction redaction = Redaction.of(List.of("Amira Kaya", "amira.kaya"));
        assertThat(redaction.of("amira here, Kaya's line: mail me at a@example.org or +44 7700 900 123"))
                .isEqualTo("[name] here, [name]'s line: mail me at [mail] or [phone]");
        assertThat(redaction.of("x^2 - 5x + 6 = 0, 0 12 24 36, \\frac{1}{2}, 12 345 678"))
                .isEqualTo("x^2 - 5x + 6 = 0, 0 12 24 36, \\frac{1}{2}, 12 345 678");
        assertThat(Redaction.of(List.of("Will Max")).of("Will: it will be the max of f"))
                .isEqualTo("[name]: it will be the max of f");
        assertThat(Redaction.of(List.of("X", "Malcolm X")).of("x = 3, malcolm")).isEqualTo("x = 3, [name]");
    }
}
