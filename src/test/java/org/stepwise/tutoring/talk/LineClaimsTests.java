package org.stepwise.tutoring.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.tutoring.hints.WrittenLine;

/** Line 1 was wrong and was written anew, line 2 holds, line 3 does not. */
@Execution(ExecutionMode.CONCURRENT)
class LineClaimsTests {

    private static final List<WrittenLine> LINES = List.of(
            new WrittenLine(1, "4x - 3 = 2x + 5", false, ""),
            new WrittenLine(1, "4x - 12 = 2x + 5", true, ""),
            new WrittenLine(2, "2x = 17", true, ""),
            new WrittenLine(3, "x = 17", false, ""));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Line 2 does not hold. Watch the signs.                | true
            Your work is right up to line 1. Line 4 does not hold. | true
            Line 3 holds.                                         | true
            Line 3 is right, go on.                               | true
            Line 2 holds. Look at line 3 again: it does not hold. | false
            Line 3 does not hold.                                 | false
            Line 1 holds.                                         | false
            Line 1 does not hold.                                 | false
            Is line 2 right? Line 2 is not wrong.                 | false
            A number line shows 3 points.                         | false
            Up to line 2 everything is fine.                      | false
            """)
    void whatTheMarksSayOtherwise(String text, boolean contradicts) {
        assertThat(LineClaims.contradict(text, LINES)).isEqualTo(contradicts);
    }
}
