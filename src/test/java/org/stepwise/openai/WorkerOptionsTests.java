package org.stepwise.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerOptionsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--port 8001;needs a model folder",
                "--model m --port;--port needs a value",
                "--model m --port eighty;whole number from 0 to 65535",
                "--model m --port 65536;whole number from 0 to 65535",
                "--model m --max-num-seqs 0;from 1 to 1024",
                "--model m --device gpu;A device is cpu, or cuda:0",
                "--model m --host 0.0.0.0;STEPWISE_API_KEY",
                "--model m --fast yes;does not know",
                "--model  --port 1;needs a model folder",
            })
    void whatCannotBeMeantIsRefusedInASentence(String typed, String message) {
        assertThatThrownBy(() -> WorkerOptions.of(typed.split(" "), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anAddressThatOthersReachNeedsAKey() {
        WorkerOptions options = WorkerOptions.of("--model m --host 0.0.0.0 --device cpu".split(" "), "secret");
        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(options.apiKey()).isEqualTo("secret");
    }
}
