package org.stepwise.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzTests {

    @Test
    void whateverIsTypedIsReadOrExplainedAndReadsBack() {
        FuzzReport report = Fuzz.onEveryProcessor(2_026, 5_000);
        assertThat(report.failures()).isEmpty();
        assertThat(report.readable()).isGreaterThan(500);
    }

    @Test
    void theCommandReportsItsTotals() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(new BenchCommand(printed, printed).run(List.of("fuzz", "--count", "50", "--seed", "7")))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("50 inputs in ");
        assertThat(new BenchCommand(printed, printed).run(List.of("fuzz", "--count")))
                .isEqualTo(2);
    }
}
