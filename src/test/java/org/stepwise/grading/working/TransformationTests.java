package org.stepwise.grading.working;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up working: what is done rightly is never called wrong, what is changed on one side never equivalent. */
class TransformationTests {

    private static final int EQUATIONS = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void trueStepsAreEquivalent(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < EQUATIONS; i++) {
            Made made = Made.of(random);
            List<String> lines = made.steps(random);
            assertThat(Working.check("x", lines).transitions())
                    .as(lines.toString())
                    .containsOnly(Transition.EQUIVALENT);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void aStepWithOneNumberChangedIsNeverEquivalent(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < EQUATIONS; i++) {
            Made made = Made.of(random);
            String line = made.written(0, 1);
            String changed = made.changed(random).written(1 + random.nextInt(5), 1);
            assertThat(Working.check("x", List.of(line, changed)).transitions())
                    .as(line + " // " + changed)
                    .doesNotContain(Transition.EQUIVALENT);
        }
    }

    /** (a x + b)(c x + d) sign r, whose roots are not those of any neighbour. */
    private record Made(int a, int b, int c, int d, String sign) {

        static Made of(Random random) {
            List<String> signs = List.of("=", "<", ">=", "!=");
            return new Made(
                    1 + random.nextInt(5),
                    random.nextInt(19) - 9,
                    random.nextInt(3),
                    1 + random.nextInt(9),
                    signs.get(random.nextInt(signs.size())));
        }

        /** The same with something added to both sides and both sides multiplied by a positive number. */
        String written(int shift, int factor) {
            return "%d*((%d x + %d)(%d x + %d) + %d) %s %d"
                    .formatted(factor, a, b, c, d, shift, sign, factor * shift)
                    .replace("+ -", "- ");
        }

        String expanded() {
            return "%d x^2 + %d x + %d %s 0"
                    .formatted(a * c, a * d + b * c, b * d, sign)
                    .replace("+ -", "- ");
        }

        String turned() {
            String other = sign.equals("<") ? ">" : sign.equals(">=") ? "<=" : sign;
            return "%d x^2 %s %d x + %d"
                    .formatted(-a * c, other, a * d + b * c, b * d)
                    .replace("+ -", "- ");
        }

        List<String> steps(Random random) {
            List<String> lines = new ArrayList<>();
            lines.add(written(0, 1));
            lines.add(written(random.nextInt(9), 1 + random.nextInt(4)));
            lines.add(expanded());
            lines.add(turned());
            lines.add(written(0, 2));
            return lines;
        }

        Made changed(Random random) {
            return new Made(a, b + a * (1 + random.nextInt(3)) + 20 * a, c, d, sign);
        }
    }
}
