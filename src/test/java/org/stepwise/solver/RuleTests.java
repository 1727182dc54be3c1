package org.stepwise.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource
    void aRuleSaysTheSameFormulasInEveryLanguage(Rule rule) {
        String english = rule.sentence(List.of(), Locale.ENGLISH);
        Stream.of("de", "fr", "es").map(Locale::of).forEach(language -> {
            String sentence = rule.sentence(List.of(), language);
            assertThat(sentence).as(language.toString()).isNotEqualTo(english).doesNotContain("''");
            assertThat(places(sentence)).as(sentence).isEqualTo(places(english));
        });
    }

    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoFormulaIsSaidInEveryLanguage(Wording wording) {
        Step step = new Step("{}", Rule.CHECK_UNDEFINED, List.of("x = 2", wording.toString()));
        assertThat(step.text()).doesNotContain("@").contains("x = 2");
        assertThat(step.text(Locale.GERMAN)).doesNotContain("@").isNotEqualTo(step.text());
        assertThat(step.text(Locale.JAPANESE)).isEqualTo(step.text());
    }
}
