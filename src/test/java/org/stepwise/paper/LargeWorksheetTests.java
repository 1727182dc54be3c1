package org.stepwise.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Shipped;

/** A whole class at once. */
class LargeWorksheetTests {

    private static final int PUPILS = 40;
    private static final int PROBLEMS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LARGEST = 10_000_000;

    @Test
    void fortyPupilsWithTwentyProblemsEachArePrintedInReasonableTimeAndSize() {
        List<Problem> problems = Shipped.problems().stream().limit(PROBLEMS).toList();
        List<Sheet> sheets = IntStream.range(0, PUPILS)
                .mapToObj(pupil -> new Sheet(
                        "Pupil " + pupil,
                        "",
                        "",
                        () -> problems.stream()
                                .map(problem -> new Asked(problem.title(), problem.variant(pupil)))
                                .toList()))
                .toList();
        Print print = Printed.print("Large", Print.Room.SMALL, true, sheets);
        measured("worksheet", out -> Worksheet.write(print, "en", out));
        measured("answers", out -> AnswerSheet.write(print, "en", out));
    }

    private interface Press {
        void print(OutputStream out);
    }

    private static void measured(String what, Press press) {
        AtomicLong bytes = new AtomicLong();
        Instant start = Instant.now();
        press.print(new OutputStream() {
            @Override
            public void write(int one) {
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] some, int from, int length) {
                bytes.addAndGet(length);
            }
        });
        Duration took = Duration.between(start, Instant.now());
        LoggerFactory.getLogger(LargeWorksheetTests.class)
                .info("{}: {} ms, {} kB", what, took.toMillis(), bytes.get() / 1000);
        assertThat(took).isLessThan(PATIENCE);
        assertThat(bytes.get()).isBetween(100_000L, LARGEST);
    }
}
