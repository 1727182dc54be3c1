package org.stepwise.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@Execution(ExecutionMode.CONCURRENT)
class StrictDoorTests {

    @ParameterizedTest
    @CsvFileSource(
            resources = {"/grading/strict.csv", "/grading/hard.csv", "/grading/decided.csv", "/grading/corners.csv"},
            delimiter = ';',
            numLinesToSkip = 1)
    void theBareComparisonGivesTheVerdict(
            String kind,
            String teacher,
            @Nullable String variable,
            @Nullable String option,
            String student,
            String verdict) {
        AnswerKey key = new AnswerKey(AnswerKind.byId(kind).orElseThrow(), teacher, variable, option);
        Verdict given = Grading.judge(key, student);
        assertThat(given.word())
                .as("%s %s for %s: %s", kind, student, teacher, given)
                .isEqualTo(verdict);
    }
}
