package org.stepwise.tutoring.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stepwise.tutoring.Row;
import org.stepwise.tutoring.gate.Piece;

@Execution(ExecutionMode.CONCURRENT)
class VerdictTests {

    static Stream<Row> verdicts() {
        return Row.of("verdicts.jsonl");
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void eachEquationIsListedAsItWasWrittenWithItsStatus(Row row) {
        List<String> expected = new ArrayList<>();
        row.json()
                .get("equations")
                .forEach(equation -> expected.add(equation.get("text").asString() + " "
                        + equation.get("status").asString()));
        assertThat(row.outcome().equations()).as("%s", row).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void whatIsDisprovedIsNeverShown(Row row) {
        assertThat(row.outcome().pieces())
                .allMatch(piece -> piece instanceof Piece.Withheld
                        || piece.marks().stream().noneMatch(mark -> mark.status() == Status.DISPROVED));
    }
}
