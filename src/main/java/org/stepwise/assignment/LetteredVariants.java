package org.stepwise.assignment;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stepwise.practice.PracticeService;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;

/**
 * Variants A, B, C of a set: the same whenever they are printed, from the set or from what a class was given of it, and
 * different from each other where the problem has that many.
 */
record LetteredVariants(PracticeService practice, UUID set) {

    private static final int MOST_TRIES = 20;

    /** @param number from 0 */
    Variant variant(Problem problem, int number) {
        Set<String> seen = new HashSet<>();
        Variant found = fresh(problem, 0, seen);
        for (int i = 1; i <= number; i++) {
            found = fresh(problem, i, seen);
        }
        return found;
    }

    private Variant fresh(Problem problem, int number, Set<String> seen) {
        Variant variant = practice.preview(id(number, 0), set, problem);
        for (int i = 1; !seen.add(text(variant)) && i <= MOST_TRIES; i++) {
            variant = practice.preview(id(number, i), set, problem);
        }
        return variant;
    }

    private static UUID id(int number, int attempt) {
        return UUID.nameUUIDFromBytes("variant %d %d".formatted(number, attempt).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Variant variant) {
        return Stream.concat(
                        Stream.of(variant.prompt()), variant.parts().stream().map(VariantPart::label))
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    static String letter(int number) {
        return Character.toString('A' + number);
    }
}
