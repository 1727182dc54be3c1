package org.stepwise.inference.sampling.grammar;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Prints how much processor time {@link Constraint#allowed} takes for a vocabulary of Qwen's size. Run by hand. */
final class MaskBenchmark {

    private static final int DOCUMENTS = 200;
    private static final int TOKENS = 200;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private MaskBenchmark() {}

    public static void main(String[] arguments) {
        Vocabulary vocabulary = Vocabularies.pieces(152_064, 1);
        long start = System.nanoTime();
        Grammars grammars = new Grammars(vocabulary);
        System.out.printf("%d tokens, prepared in %d ms%n", vocabulary.size(), (System.nanoTime() - start) / 1_000_000);
        for (String name : new String[] {"nested", "any of", "most length", "pattern anywhere", "tree", "anything"}) {
            JsonNode schema = Schemas.read("schemas.json").path(name);
            start = System.nanoTime();
            grammars.schema(schema);
            System.out.printf("%-17s compiled in %d us%n", name, (System.nanoTime() - start) / 1_000);
            measure(name + ", cold", vocabulary, grammars, schema, 0, 1);
            measure(name + ", warm", vocabulary, grammars, schema, 1, DOCUMENTS);
        }
    }

    private static void measure(
            String name, Vocabulary vocabulary, Grammars grammars, JsonNode schema, int from, int documents) {
        long[] nanos = new long[documents * (TOKENS + 1)];
        int count = 0;
        long[] bits = new long[vocabulary.words()];
        for (int document = from; document < from + documents; document++) {
            Random random = new Random(document);
            Constraint constraint = grammars.schema(schema);
            for (int remaining = TOKENS; constraint.distance() > 0 && remaining > 0; remaining--) {
                long before = CPU.getCurrentThreadCpuTime();
                constraint.allowed(bits, remaining);
                nanos[count++] = CPU.getCurrentThreadCpuTime() - before;
                constraint.accept(choose(bits, random));
            }
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        System.out.printf(
                "%-24s %6d calls: mean %7.1f us, median %7.1f us, p99 %8.1f us, most %8.1f us%n",
                name,
                count,
                Arrays.stream(sorted).average().orElse(0) / 1e3,
                sorted[count / 2] / 1e3,
                sorted[(int) (count * 0.99)] / 1e3,
                sorted[count - 1] / 1e3);
    }

    private static int choose(long[] bits, Random random) {
        int count = Arrays.stream(bits).mapToInt(Long::bitCount).sum();
        int place = random.nextInt(count);
        int word = 0;
        for (; place >= Long.bitCount(bits[word]); word++) {
            place -= Long.bitCount(bits[word]);
        }
        long rest = bits[word];
        for (; place > 0; place--) {
            rest &= rest - 1;
        }
        return word * 64 + Long.numberOfTrailingZeros(rest);
    }
}
