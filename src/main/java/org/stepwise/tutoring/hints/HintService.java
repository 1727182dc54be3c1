package org.stepwise.tutoring.hints;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.stepwise.problembank.Rung;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;
import org.stepwise.shared.Translations;

/**
 * Finds what a rung of the ladder says: the author's words, or else the problem's steps with these or other numbers. Nudge, rule and
 * next step go on from the pupil's own line, if there is one.
 */
@Service
public class HintService {

    private static final int TWIN_SEEDS = 40;

    private final Translations translations;

    HintService(Translations translations) {
        this.translations = translations;
    }

    /** In the language of the problem bank, which is English. */
    public Hint hint(HelpContext context, Rung rung) {
        return hint(context, rung, Locale.ENGLISH);
    }

    /** @param locale of what is not the author's */
    public Hint hint(HelpContext context, Rung rung, Locale locale) {
        Optional<Hint> authored = Optional.ofNullable(
                        context.variantPart().hints().get(rung))
                .map(text -> new Hint(rung, Hint.Source.AUTHORED, text, List.of()));
        return switch (rung) {
            case NEXT_STEP ->
                ComputedStep.after(context, locale).or(() -> authored).orElseThrow();
            case RULE ->
                ComputedStep.ruleAfter(context, locale).or(() -> authored).orElseThrow();
            case NUDGE -> nudge(context, locale).or(() -> authored).orElseThrow();
            case EXAMPLE ->
                authored.or(() -> example(context.variant())).orElseGet(() -> hint(context, Rung.RULE, locale));
            case SOLUTION ->
                authored.orElseGet(() ->
                        new Hint(rung, Hint.Source.WORKED, "", context.variant().solution()));
        };
    }

    /** The author speaks of the beginning: a pupil who has come further is told to go on from there. */
    private Optional<Hint> nudge(HelpContext context, Locale locale) {
        return ComputedStep.lineToGoOnFrom(context)
                .map(line -> new Hint(
                        Rung.NUDGE,
                        Hint.Source.COMPUTED,
                        line.number(),
                        translations.getTranslation("tutoring.nudge.line", locale, Integer.toString(line.number())),
                        List.of()));
    }

    /** Another variant, solved: the first one whose numbers and answers all differ from this one's. */
    private static Optional<Hint> example(Variant variant) {
        for (long seed = variant.seed() + 1; seed < variant.seed() + TWIN_SEEDS; seed++) {
            Variant twin = variant.problem().variant(seed);
            if (!twin.prompt().equals(variant.prompt()) && !sharesAnAnswer(twin, variant)) {
                return Optional.of(new Hint(Rung.EXAMPLE, Hint.Source.TWIN, twin.prompt(), twin.solution()));
            }
        }
        return Optional.empty();
    }

    private static boolean sharesAnAnswer(Variant twin, Variant variant) {
        Set<String> own = variant.parts().stream().map(VariantPart::expected).collect(Collectors.toSet());
        return twin.parts().stream().map(VariantPart::expected).anyMatch(own::contains);
    }
}
