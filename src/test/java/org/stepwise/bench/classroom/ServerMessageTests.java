package org.stepwise.bench.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerMessageTests {

    @Test
    void theWrappingOfAPushIsTakenOff() {
        assertThat(ServerMessage.of("for(;;);[{\"syncId\":7,\"clientId\":3}]").syncId())
                .isEqualTo(7);
        assertThat(ServerMessage.of("{\"syncId\":8}").syncId()).isEqualTo(8);
    }

    @Test
    void aCalledMethodIsKnownByItsFirstArgument() {
        ServerMessage message = ServerMessage.of("{\"execute\": [[\"1-2\", {\"@v-node\": 9},"
                + " \"return (async function() { this.acknowledge($0)}).apply($1)\"]]}");
        assertThat(message.calls("acknowledge", "1-2")).isTrue();
        assertThat(message.calls("acknowledge", "1-3")).isFalse();
        assertThat(message.calls("showUnread", "1-2")).isFalse();
    }

    @Test
    void whatEndsAPageIsAFailure() {
        assertThat(ServerMessage.of("{\"syncId\":1}").failure()).isEmpty();
        assertThat(ServerMessage.of("{\"meta\":{\"sessionExpired\":true}}").failure())
                .isNotEmpty();
        assertThat(ServerMessage.of("{\"syncId\":4,\"resynchronize\":true}").failure())
                .isNotEmpty();
        assertThatThrownBy(() -> ServerMessage.of("<html>")).isInstanceOf(ProtocolException.class);
    }
}
