package org.stepwise.tutoring;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.stepwise.problembank.Rung;
import org.stepwise.problembank.Variant;

/** Finds what a rung of the ladder says: the author's words, or else the problem's steps with these or other numbers. */
@Service
public class HintService {

    private static final int TWIN_SEEDS = 30;

    public Hint hint(HelpContext context, Rung rung) {
        Optional<Hint> authored = Optional.ofNullable(
                        context.variantPart().hints().get(rung))
                .map(text -> new Hint(rung, Hint.Source.AUTHORED, text, List.of()));
        return switch (rung) {
            case NUDGE, RULE, NEXT_STEP ->
                authored.orElseThrow(() -> new IllegalStateException("The schema asks for a " + rung.id()));
            case EXAMPLE -> authored.orElseGet(() -> example(context.variant()));
            case SOLUTION ->
                authored.orElseGet(() ->
                        new Hint(rung, Hint.Source.WORKED, "", context.variant().solution()));
        };
    }

    /** Another variant, solved: the first following seed whose solution is not this one's. */
    private static Hint example(Variant variant) {
        for (long seed = variant.seed() + 1; seed < variant.seed() + TWIN_SEEDS; seed++) {
            Variant twin = variant.problem().variant(seed);
            if (!twin.prompt().equals(variant.prompt()) && !twin.solution().equals(variant.solution())) {
                return new Hint(Rung.EXAMPLE, Hint.Source.TWIN, twin.prompt(), twin.solution());
            }
        }
        return new Hint(
                Rung.EXAMPLE,
                Hint.Source.AUTHORED,
                variant.parts().getFirst().hints().getOrDefault(Rung.RULE, ""),
                List.of());
    }
}
