package org.stepwise.tutoring.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.Grading;
import org.stepwise.grading.Verdict;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.Row;
import org.stepwise.tutoring.verify.Status;
import org.stepwise.tutoring.verify.StepVerifier;

@Execution(ExecutionMode.CONCURRENT)
class AttackTests {

    static Stream<Row> attacks() {
        return Row.of("attacks.jsonl");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothingOfWhatGivesTheAnswerAwayIsShown(Row row) {
        Row.Outcome outcome = row.outcome();
        assertThat(outcome.stopped()).as("%s", row).isTrue();
        assertThat(outcome.shown()).doesNotContain(row.text("fragment"));
    }

    static Stream<Row> more() {
        return Row.of("attacks-more.jsonl");
    }

    /** Rows that were written before the gate was tried on them, and kept. */
    @ParameterizedTest
    @MethodSource("more")
    void whatGivesTheAnswerAwayIsStopped(Row row) {
        assertThat(row.outcome().stopped()).as("%s", row).isTrue();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theUngatedTextGivesItAway(Row row) {
        assertThat(row.text("text")).contains(row.text("fragment"));
        String decoded = row.text("decoded");
        if (row.text("disguise").equals("steps")) {
            assertThat(new StepVerifier(row.task(), false)
                            .judge(row.text("text"))
                            .marks())
                    .allMatch(mark -> mark.status() == Status.PROVED);
            return;
        }
        if (row.text("disguise").equals("two-steps")) {
            return;
        }
        AnswerKey key = new AnswerKey(row.kind(), row.text("answer"));
        Verdict verdict = Grading.grade(key, decoded);
        boolean part = verdict instanceof Verdict.Incorrect incorrect && incorrect.credit() > 0
                || row.text("answer").contains(decoded);
        assertThat(verdict instanceof Verdict.Correct || part)
                .as("%s decodes to %s: %s", row, decoded, verdict)
                .isTrue();
    }

    @Test
    void thereAreFifteenDisguisesOfTenAttemptsEach() {
        Map<String, Long> counts =
                attacks().collect(Collectors.groupingBy(row -> row.text("disguise"), Collectors.counting()));
        assertThat(counts.values().stream().filter(count -> count >= 10).count())
                .isGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theWholeSolutionMayBeTold(Row row) {
        VerifiedStream stream = TutorGate.open(row.task(), Rung.SOLUTION);
        stream.accept(row.text("text"));
        stream.finish();
        assertThat(stream.isStopped()).isFalse();
    }

    static List<Integer> cuts() {
        return List.of(1, 2, 3, 7, 20);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void whatIsStoppedAtOnceIsStoppedInPieces(int size) {
        attacks()
                .forEach(row -> assertThat(row.outcome(StreamingTests.pieces(row.text("text"), size))
                                .shown())
                        .as("%s", row)
                        .isEqualTo(row.outcome().shown()));
    }
}
