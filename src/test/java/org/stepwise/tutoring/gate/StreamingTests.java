package org.stepwise.tutoring.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stepwise.tutoring.Row;

@Execution(ExecutionMode.CONCURRENT)
class StreamingTests {

    /** A row is cut at each of its letters, which takes long: of so many rows one. */
    private static final int EVERY = Integer.getInteger("stepwise.streaming.every", 100);

    static Stream<Row> some() {
        return Stream.of("verdicts.jsonl", "attacks.jsonl", "harmless.jsonl").flatMap(table -> {
            List<Row> rows = Row.of(table).toList();
            return java.util.stream.IntStream.iterate(0, i -> i < rows.size(), i -> i + EVERY)
                    .mapToObj(rows::get);
        });
    }

    @ParameterizedTest
    @MethodSource("some")
    void aTextCutAnywhereGivesWhatItGivesAtOnce(Row row) {
        String text = row.text("text");
        Row.Outcome whole = row.outcome();
        for (int at = 1; at < text.length(); at++) {
            same(row.outcome(List.of(text.substring(0, at), text.substring(at))), whole, row);
        }
        same(row.outcome(pieces(text, 1)), whole, row);
    }

    private static void same(Row.Outcome cut, Row.Outcome whole, Row row) {
        assertThat(cut.shown()).as("%s", row).isEqualTo(whole.shown());
        assertThat(cut.stopped()).isEqualTo(whole.stopped());
        assertThat(cut.equations()).isEqualTo(whole.equations());
    }

    /** A formula is shown whole: what has passed never ends within one. */
    @ParameterizedTest
    @MethodSource("some")
    void noFormulaIsShownInHalves(Row row) {
        VerifiedStream stream = TutorGate.open(row.task(), row.level());
        StringBuilder shown = new StringBuilder();
        for (String piece : pieces(row.text("text"), 1)) {
            for (Piece one : stream.accept(piece)) {
                if (one instanceof Piece.Shown passed) {
                    shown.append(passed.text());
                }
            }
            assertThat(count(shown, "\\(")).isEqualTo(count(shown, "\\)"));
            assertThat(count(shown, "$$") % 2).isZero();
        }
    }

    private static int count(CharSequence text, String part) {
        return text.toString().split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    static List<String> pieces(String text, int size) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); at += size) {
            pieces.add(text.substring(at, Math.min(text.length(), at + size)));
        }
        return pieces;
    }
}
