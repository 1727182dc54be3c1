package org.stepwise.authoring.exchange.draft;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.grading.Verdict;
import org.stepwise.problembank.AnswerCheck;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;

/** Foreseen answers that are right by accident with some values: such values are ruled out, or the answer is left out. */
final class Coincidences {

    private static final int ROUNDS = 12;

    private final String skill;
    private final Report report;

    Coincidences(String skill, Report report) {
        this.skill = skill;
        this.report = report;
    }

    Draft without(Draft draft) {
        Draft current = draft;
        for (int i = 0; i < draft.parts().size(); i++) {
            for (int round = 0; round < ROUNDS; round++) {
                Draft better = step(current, i);
                if (better == current) {
                    break;
                }
                current = better;
            }
        }
        return current;
    }

    /** The same draft if nothing is in the way. */
    private Draft step(Draft draft, int index) {
        DraftPart part = draft.parts().get(index);
        List<Variant> variants =
                Trial.of(draft, skill, index, List.of(), List.of()).variants();
        for (int i = 0; i < part.checks().size(); i++) {
            DraftCheck check = part.checks().get(i);
            int position = i;
            long clashes = variants.stream()
                    .map(variant -> variant.parts().get(index))
                    .filter(each -> clashes(each, each.checks().get(position)))
                    .count();
            if (clashes > 0) {
                return clashes < variants.size() && !part.isText()
                        ? constrained(draft, index, check)
                        : left(draft, index, check);
            }
        }
        return draft;
    }

    private static boolean clashes(VariantPart part, AnswerCheck check) {
        try {
            Verdict verdict = part.grade(check.key().expected());
            boolean fits = check.accepts() ? verdict instanceof Verdict.Correct : verdict instanceof Verdict.Incorrect;
            return !fits || check.checks().stream().anyMatch(nested -> clashes(part, nested));
        } catch (IllegalArgumentException unusableKey) {
            return true;
        }
    }

    private Draft constrained(Draft draft, int index, DraftCheck check) {
        DraftPart part = draft.parts().get(index);
        String letter = part.variable() == null ? "x" : part.variable();
        // Looked at in one place: two polynomials that agree there by accident lose a set of values, no more.
        String apart = "subs((%s) - (%s), %s, 7)".formatted(part.answer(), check.answer(), letter);
        if (draft.parameters().containsValue(new DraftParameter.Computed(apart))) {
            return left(draft, index, check);
        }
        String name = "apart" + (draft.parameters().size() + 1);
        Draft tried = draft.withNonZero(name, apart);
        if (Trial.of(tried, skill, index, List.of(), List.of()).obstacle().isPresent()) {
            return left(draft, index, check);
        }
        report.changed("exchange.constraint", check.answer());
        return tried;
    }

    private Draft left(Draft draft, int index, DraftCheck check) {
        DraftPart part = draft.parts().get(index);
        List<DraftCheck> others = new ArrayList<>(part.checks());
        others.remove(check);
        report.dropped("exchange.check-clashes", check.answer());
        return draft.withPart(index, part.withChecks(others));
    }
}
