package org.stepwise.inference.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenTokensTests {

    @Test
    void howeverManyTokensThereAreEachIsCounted() {
        SeenTokens seen = new SeenTokens();
        IntStream.range(0, 50).forEach(seen::prompt);
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 1000).forEach(seen::generated);
        }
        assertThat(seen.ids()).containsExactly(IntStream.range(0, 1000).toArray());
        assertThat(seen.counts()).hasSize(1000).containsOnly(2);
    }
}
