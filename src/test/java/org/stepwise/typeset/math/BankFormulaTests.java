package org.stepwise.typeset.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Shipped;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;

/** Every formula that the bank can show is typeset, with signs that its faces have. */
class BankFormulaTests {

    private static final int SEEDS = 20;
    private static final Pattern FORMULA = Pattern.compile("(?s)\\$\\$(.+?)\\$\\$|\\$(.+?)\\$");

    @Test
    void everyPromptLabelAnswerAndSolutionIsTypeset() {
        Set<String> unset = new TreeSet<>();
        int formulas = 0;
        for (Problem problem : Shipped.problems()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                for (String latex : formulas(Shipped.variant(problem, seed))) {
                    formulas++;
                    unset.addAll(trouble(latex, problem.title() + ", seed " + seed));
                }
            }
        }
        assertThat(unset).isEmpty();
        assertThat(formulas).isGreaterThan(10_000);
    }

    private static List<String> trouble(String latex, String where) {
        try {
            Box box = Formula.of(latex, 12, true).box();
            if (box.marks().isEmpty() || !(box.width() > 0) || !(box.total() > 0)) {
                return List.of(where + ": nothing is drawn for " + latex);
            }
            return box.marks().stream()
                    .filter(mark ->
                            mark instanceof Mark.Glyphs glyphs && glyphs.text().contains("\u25a1"))
                    .map(mark -> where + ": a sign is missing in " + latex)
                    .toList();
        } catch (UnsetFormula e) {
            return List.of(where + ": " + e.getMessage() + " in " + latex);
        }
    }

    private static List<String> formulas(Variant variant) {
        List<String> found = new ArrayList<>();
        Stream<String> texts = Stream.of(
                        Stream.of(variant.prompt()),
                        variant.parts().stream().map(VariantPart::label).filter(Objects::nonNull),
                        variant.parts().stream()
                                .flatMap(part -> part.method().stream())
                                .map(mark -> mark.name()),
                        variant.solution().stream().map(step -> step.text()))
                .flatMap(all -> all);
        texts.forEach(text -> {
            Matcher matcher = FORMULA.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            }
        });
        variant.solution().stream()
                .map(step -> step.math())
                .filter(Objects::nonNull)
                .forEach(found::add);
        variant.parts().stream()
                .map(part -> part.typeset(part.expected()))
                .filter(latex -> !latex.isEmpty())
                .forEach(found::add);
        return found;
    }
}
