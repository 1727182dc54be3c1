package org.stepwise.insights;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.stepwise.practice.SlipName;
import org.stepwise.practice.figures.SlipCount;
import org.stepwise.shared.Translations;

/** What slips are called: by their name where they have one, otherwise by what the pupil was told. */
@Component
class SlipNames {

    private final SlipName names;
    private final Translations translations;

    SlipNames(SlipName names, Translations translations) {
        this.names = names;
        this.translations = translations;
    }

    String of(SlipCount slip, Locale locale) {
        Optional<String> name = names.of(SlipName.slip(slip.rule(), slip.told()), locale);
        return name.orElseGet(() -> told(slip, locale));
    }

    /** What was stored long ago may have been said in words that are gone. */
    private String told(SlipCount slip, Locale locale) {
        try {
            return translations.of(slip.told(), locale);
        } catch (NoSuchMessageException gone) {
            return translations.getTranslation("insights.slips.unnamed", locale);
        }
    }
}
