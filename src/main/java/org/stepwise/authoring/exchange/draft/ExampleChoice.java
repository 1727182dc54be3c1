package org.stepwise.authoring.exchange.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.stepwise.grading.Verdict;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;

/** Chooses among proposed examples those that are judged alike with all values. */
final class ExampleChoice {

    private static final int RIGHT = 4;
    private static final int OTHER = 6;
    private static final int MOST_PROPOSED = 30;

    private final Draft draft;
    private final String skill;
    private final int index;

    ExampleChoice(Draft draft, String skill, int index) {
        this.draft = draft;
        this.skill = skill;
        this.index = index;
    }

    DraftPart chosen() {
        DraftPart part = draft.parts().get(index);
        List<String> right = new ArrayList<>(part.accept());
        right.addAll(Spellings.of(part, draft.parameters().keySet()));
        List<String> accept = kept(right, true, RIGHT, Verdict.Correct.class::isInstance);
        List<String> near = NearAnswers.of(part, draft.parameters().keySet());
        return part.withExamples(accept, kept(near, false, OTHER, Verdict.Incorrect.class::isInstance));
    }

    private List<String> kept(List<String> proposed, boolean right, int most, Predicate<Verdict> wanted) {
        List<String> able = computable(
                proposed.stream()
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .limit(MOST_PROPOSED)
                        .toList(),
                right);
        if (able.isEmpty()) {
            return List.of();
        }
        List<Variant> variants = trial(able, right).variants();
        Function<VariantPart, List<String>> filled = right ? VariantPart::accept : VariantPart::reject;
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < able.size() && kept.size() < most; i++) {
            int example = i;
            if (draft.parameters().isEmpty()
                    && kept.contains(
                            filled.apply(variants.getFirst().parts().get(index)).get(example))) {
                continue;
            }
            if (variants.stream()
                    .map(variant -> variant.parts().get(index))
                    .allMatch(part -> judged(part, filled.apply(part).get(example), wanted))) {
                kept.add(
                        draft.parameters().isEmpty()
                                ? filled.apply(variants.getFirst().parts().get(index))
                                        .get(example)
                                : able.get(i));
            }
        }
        return kept;
    }

    private static boolean judged(VariantPart part, String answer, Predicate<Verdict> wanted) {
        try {
            return wanted.test(part.grade(answer));
        } catch (IllegalArgumentException unusableKey) {
            return false;
        }
    }

    /** Those whose values can be written: a third, for example, does not end as a decimal. */
    private List<String> computable(List<String> proposed, boolean right) {
        if (trial(proposed, right).obstacle().isEmpty()) {
            return proposed;
        }
        return proposed.stream()
                .filter(text -> trial(List.of(text), right).obstacle().isEmpty())
                .toList();
    }

    private Trial trial(List<String> examples, boolean right) {
        return Trial.of(draft, skill, index, right ? examples : List.of(), right ? List.of() : examples);
    }
}
