package org.stepwise.bench.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClassroomReportTests {

    private static final Usage START =
            new Usage(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, new Traffic().sum(), 0);
    private static final Usage END =
            new Usage(10_000_000_000L, Duration.ofSeconds(5), Duration.ZERO, Duration.ZERO, new Traffic().sum(), 0);

    private final Tally tally = new Tally();

    private ClassroomReport report(int stored) {
        return new ClassroomReport(
                new ClassroomOptions(1, 10, 1, 300, 1000, Path.of("a.jar")),
                tally,
                START,
                END,
                new Traffic().sum(),
                "1 of 1 at work",
                new Memory(0, 0),
                new Memory(0, 0),
                stored,
                List.of());
    }

    private void answered(long millis) {
        tally.sent();
        tally.timed(Tally.Kind.VERDICT, millis * 1_000_000);
        tally.acknowledged(UUID.randomUUID());
    }

    @Test
    void aLessonIsGoodIfAllIsStoredInTime() {
        answered(100);
        answered(200);
        assertThat(report(2).isGood()).isTrue();
    }

    @Test
    void aLineThatWasAcknowledgedAndNotStoredIsLost() {
        answered(100);
        answered(100);
        ClassroomReport report = report(1);
        assertThat(report.isGood()).isFalse();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        report.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("1 of 2 acknowledged", "server 0.50");
    }

    @Test
    void aLineThatComesLateToTheLiveRoomIsNotGood() {
        answered(100);
        tally.timed(Tally.Kind.ROOM, 1_001_000_000);
        assertThat(report(1).isGood()).isFalse();
    }

    @Test
    void aLateVerdictAnErrorOrNoLineAtAllIsNotGood() {
        assertThat(report(0).isGood()).isFalse();
        answered(301);
        assertThat(report(1).isGood()).isFalse();
        Tally other = new Tally();
        other.timed(Tally.Kind.VERDICT, 1);
        other.error(new ProtocolException("out of step"));
        assertThat(other.errors()).containsEntry("out of step", 1L);
    }
}
