package org.stepwise.inference.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On processors with shorter vectors, as another JVM is told that this one is, products are right or say that they do not suit. */
class NarrowVectorsTests {

    /** What the other JVM runs: the tests of the products that suit there. */
    public static final class Other {

        private Other() {}

        public static void main(String[] arguments) {
            ProductTests tests = new ProductTests();
            boolean eight = EightBitProduct.suits(17, 96);
            boolean sixteen = BfloatProduct.suits(17, 96);
            if (eight) {
                tests.eightBitsAScaleForEachRow(17, 96);
            }
            if (sixteen) {
                tests.bfloat16(17, 96);
            }
            tests.close();
            System.out.printf(
                    "lanes %d, 16 bits %s, 8 bits %s, 4 bits %s%n",
                    Lanes.COUNT, sixteen, eight, FourBitProduct.suits(128, 192, 64));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8  | lanes 2, 16 bits false, 8 bits false, 4 bits false",
                "16 | lanes 4, 16 bits true, 8 bits false, 4 bits false",
                "32 | lanes 8, 16 bits true, 8 bits true, 4 bits false"
            })
    void whatIsTooNarrowDoesNotSuit(int bytes, String told) throws IOException, InterruptedException {
        Process other = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules=jdk.incubator.vector",
                        "-XX:+UseSerialGC",
                        "-XX:MaxVectorSize=" + bytes,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName()))
                .redirectErrorStream(true)
                .start();
        String output = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).as(output).isZero();
        assertThat(output).contains(told);
    }
}
