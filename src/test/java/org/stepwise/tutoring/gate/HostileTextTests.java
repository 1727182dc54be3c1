package org.stepwise.tutoring.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stepwise.grading.AnswerKind;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.verify.Task;
import org.stepwise.tutoring.verify.TaskReader;

class HostileTextTests {

    private static final Task TASK = TaskReader.read("Solve 2x + 3 = 7", AnswerKind.NUMBER, "2", List.of());
    private static final String SIGNS = "$\\()[]{}=+-*/^_|<>.,;:!?0123456789xya \n\t\"'`~#&%\u200b\u202e\u200f😀²√∫≈≤½"
            + "frac sqrt left right begin end text";

    static Stream<String> texts() {
        List<String> texts = new ArrayList<>(List.of(
                "$".repeat(999),
                "\\(".repeat(500) + "x = 2",
                "(".repeat(5_000),
                "x = ".repeat(3_000),
                "1+".repeat(5_000) + "1 = 2",
                "\\frac{".repeat(2_000),
                "{\"".repeat(2_000),
                "x^".repeat(2_000) + "2 = 4",
                "9^9^9^9^9 = 1",
                "a".repeat(1_000_000),
                "= ".repeat(9_000),
                "x = 2 ".repeat(160_000),
                "1 2 3 4 5 6 7 8 9 ".repeat(1_000),
                "t w o ".repeat(3_000),
                "\u202ex = 3\u202c and \u200bx\u200b=\u200b3",
                "😀".repeat(5_000),
                "\ud800 x = 3 \udc00",
                "\\begin{" + "x".repeat(10_000),
                "99999999999999999999999999999999999999999999 is 1/0 = 0/0",
                "half of ".repeat(2_000) + "4",
                "-".repeat(10_000),
                ". ".repeat(9_000),
                "A".repeat(19_000),
                "0x" + "41".repeat(9_000)));
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(200);
            for (int k = 0; k < length; k++) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            texts.add(text.toString());
        }
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    @Timeout(10)
    void everyTextIsAnsweredInTime(String text) {
        VerifiedStream stream = TutorGate.open(TASK, Rung.NUDGE);
        List<Piece> pieces = new ArrayList<>(stream.accept(text));
        pieces.addAll(stream.finish());
        StringBuilder all = new StringBuilder();
        for (Piece piece : pieces) {
            all.append(
                    switch (piece) {
                        case Piece.Shown shown -> shown.text();
                        case Piece.Withheld withheld -> withheld.text();
                    });
        }
        assertThat(all.toString()).isEqualTo(text);
    }
}
