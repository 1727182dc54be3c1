package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaceTests {

    @ParameterizedTest
    @CsvSource({
        "50 50 50, 100 100 100, true, 3",
        // Slower, as four bits once were.
        "56 56 56, 35 35 35, false, 3",
        // As quick, but for noise.
        "96 100 100 100 100 100 100, 100 100 100 100 100 100 100, false, 7",
        // Disturbed in all rounds but one.
        "300 250 200 300 300 80 300, 100 100 100 100 100 100 100, true, 7",
        // The other way disturbed in most rounds.
        "90 90 90 90 90 90 90, 900 400 600 500 91 700 300, false, 7",
        // So slow that nobody waits for more than it takes to be fair.
        "2000000000 2000000000 2000000000, 2100000000 2100000000 2100000000, false, 3"
    })
    void theShortestCountsAndOursMustBeClearlyQuicker(String ours, String theirs, boolean won, int rounds) {
        List<String> turns = new ArrayList<>();
        assertThat(Race.run(times(ours, "ours", turns), times(theirs, "theirs", turns))
                        .isOurs())
                .isEqualTo(won);
        assertThat(turns).hasSize(2 * rounds).startsWith("ours", "theirs", "ours", "theirs");
    }

    private static LongSupplier times(String numbers, String name, List<String> turns) {
        List<Long> left = new ArrayList<>(
                List.of(numbers.split(" ")).stream().map(Long::valueOf).toList());
        return () -> {
            turns.add(name);
            return left.removeFirst();
        };
    }
}
