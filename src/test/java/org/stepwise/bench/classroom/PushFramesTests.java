package org.stepwise.bench.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PushFramesTests {

    private final PushFrames frames = new PushFrames();

    @Test
    void aGreetingWithBarsInItIsOneMessage() {
        assertThat(frames.accept("41|1d154866-36ec-4e2b-88ad-efa03183e95d|0|X|"))
                .containsExactly("1d154866-36ec-4e2b-88ad-efa03183e95d|0|X|");
    }

    @Test
    void aMessageThatComesInPiecesIsWholeAtItsEnd() {
        assertThat(frames.accept("4")).isEmpty();
        assertThat(frames.accept("9|{\"clientId\":10,\"meta\":{\"async\":tr")).isEmpty();
        assertThat(frames.accept("ue},\"syncId\":10}"))
                .containsExactly("{\"clientId\":10,\"meta\":{\"async\":true},\"syncId\":10}");
    }

    @Test
    void twoMessagesAtOnceAreTwo() {
        assertThat(frames.accept("1|X2|{}")).containsExactly("X", "{}");
    }

    @Test
    void aMessageWithoutItsLengthIsAnError() {
        assertThatThrownBy(() -> frames.accept("{}|")).isInstanceOf(ProtocolException.class);
    }
}
