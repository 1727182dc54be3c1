package org.stepwise.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignalTests {

    @Test
    void whatIsReadIsWhatWasWritten() {
        Signal signal = Signal.of("work", UUID.randomUUID(), UUID.randomUUID());
        assertThat(Signal.parse(signal.payload())).contains(signal);
        assertThat(Signal.parse(Signal.of("alone").payload())).contains(Signal.of("alone"));
    }

    @Test
    void whatAnotherVersionWroteIsPassedOver() {
        assertThat(Signal.parse("work 17")).isEmpty();
        for (String empty : List.of("", " ", "   ", " work")) {
            assertThat(Signal.parse(empty)).isEmpty();
        }
    }
}
