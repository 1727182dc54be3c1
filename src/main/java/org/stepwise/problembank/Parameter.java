package org.stepwise.problembank;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;

/** How the values of a problem's parameter are found. */
sealed interface Parameter {

    /** One of these values, each as likely as the others. */
    record Choice(List<Expr> values) implements Parameter {

        public Choice {
            values = List.copyOf(values);
        }

        Expr pick(RandomGenerator random) {
            return values.get(random.nextInt(values.size()));
        }
    }

    /** Computed from the parameters that stand before it. */
    record Computed(String expression) implements Parameter {}

    int LARGEST_RANGE = 10_000;

    /** Reads {@code 2..9}, {@code -9..9 except 0, 1} or {@code = a + b}; the schema has checked the shape. */
    static Parameter parse(String text) {
        if (text.startsWith("=")) {
            return new Computed(text.substring(1).strip());
        }
        String[] rangeAndGaps = text.split(" except ", 2);
        String[] ends = rangeAndGaps[0].split("\\.\\.", 2);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[1]);
        if (first > last || (long) last - first > LARGEST_RANGE) {
            throw new IllegalArgumentException(
                    "write the smaller end first, at most %d apart".formatted(LARGEST_RANGE));
        }
        List<Integer> gaps = rangeAndGaps.length == 1
                ? List.of()
                : Stream.of(rangeAndGaps[1].split(","))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .toList();
        return new Choice(IntStream.rangeClosed(first, last)
                .filter(value -> !gaps.contains(value))
                .mapToObj(value -> Syntax.parse(Integer.toString(value)))
                .toList());
    }
}
