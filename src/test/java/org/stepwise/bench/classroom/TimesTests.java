package org.stepwise.bench.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesTests {

    @Test
    void aPercentileIsTheTimeThatSoManyDidNotExceed() {
        Times times = Times.of(
                LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).boxed().toList());
        assertThat(times.percentile(0.5)).isEqualTo(50);
        assertThat(times.percentile(0.95)).isEqualTo(95);
        assertThat(times.percentile(1)).isEqualTo(100);
        assertThat(Times.of(List.of()).percentile(0.95)).isZero();
    }
}
