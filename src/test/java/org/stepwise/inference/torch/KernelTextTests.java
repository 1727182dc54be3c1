package org.stepwise.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.inference.cuda.Compiler;

/**
 * Every kernel is compiled for the oldest kind of card that the fast path is made for, with both types, and for the one it is
 * measured on; no card is needed. The only question that a kernel asks is whether the kind is 900 or more.
 */
@Execution(ExecutionMode.CONCURRENT)
class KernelTextTests {

    @ParameterizedTest
    @CsvSource({"80,bf16", "80,fp16", "90,bf16"})
    void kernelsCompileForTheOldestAndTheNewestCard(int capability, String type) {
        String folder = System.getenv("STEPWISE_NVRTC");
        assumeTrue(folder != null, "./stepwise test brings NVIDIA's compiler along");
        List<String> options = type.equals("fp16") ? List.of("-DHALF") : List.of();
        byte[] code = Compiler.in(Path.of(folder)).compile(CudaDevice.kernelText(), capability, options);
        assertThat(code).startsWith(0x7f, 'E', 'L', 'F').hasSizeGreaterThan(10_000);
    }
}
