package org.stepwise.bench.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import stepwise.startup.StepwiseProcess;

/** A short lesson at the packaged application. */
class ClassroomBenchIT {

    @Test
    void everyLineOfThreePupilsIsAnsweredAndStored() throws Exception {
        ClassroomOptions options = ClassroomOptions.of(List.of(
                "--pupils",
                "3",
                "--seconds",
                "10",
                "--limit",
                "60000",
                "--room-limit",
                "60000",
                "--application",
                StepwiseProcess.application().toString()));
        ClassroomReport report =
                ClassroomBench.measure(options, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        assertThat(report.tally().errors()).isEmpty();
        assertThat(report.logged()).isEmpty();
        assertThat(report.tally().lines()).isPositive();
        assertThat(report.tally().times(Tally.Kind.VERDICT).count())
                .isEqualTo(report.tally().lines());
        assertThat(report.stored())
                .isPositive()
                .isEqualTo(report.tally().acknowledged().size());
        assertThat(report.here()).startsWith("3 of 8");
        assertThat(report.isGood()).isTrue();
    }
}
