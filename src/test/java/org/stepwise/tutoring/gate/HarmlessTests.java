package org.stepwise.tutoring.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.stepwise.tutoring.Row;

@Execution(ExecutionMode.CONCURRENT)
class HarmlessTests {

    @Test
    void fewerThanTwoInAHundredHarmlessTextsAreStopped() {
        List<Row> rows = Row.of("harmless.jsonl").toList();
        List<Row> blocked = rows.stream().filter(row -> row.outcome().stopped()).toList();
        assertThat(blocked).as("kept rows").noneMatch(row -> row.json().has("wants"));
        assertThat(rows.size()).isGreaterThanOrEqualTo(150);
        assertThat(blocked.size() / (double) rows.size()).as("%s", blocked).isLessThan(0.02);
    }
}
