package org.stepwise.problembank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Formulas that pupils would see as they are typed are found in every text of a file, all at once and however little is there. */
class UnsetTextsTests {

    private static List<String> unset(String text) {
        return ProblemCheck.unset(new BankFile("draft.yaml", text)).stream()
                .map(error -> "%d %s: %s"
                        .formatted(error.line(), error.field(), error.words().key()))
                .toList();
    }

    @Test
    void eachAtItsField() {
        assertThat(unset("""
                prompt: 'Solve $\\frac{1}{2$ now'
                parts:
                  - label: 'The $x'
                    hints:
                      nudge: 'What is \\frac{1}{2}?'
                      rule: 'The rule: $\\foo{x}$'
                    wrong-answers:
                      - answer: 3
                        feedback: 'No: $x^$'
                        checks:
                          - answer: 4
                            feedback: 'No: $}$'
                    method:
                      - { shows: x = 1, name: 'Writes $a & b$' }
                solution:
                  - text: 'Take $\\left(x$'
                    math: 'x = \\sqrt'
                """))
                .containsExactly(
                        "1 prompt: typeset.unset.brace",
                        "3 parts[0].label: typeset.unset.open",
                        "5 parts[0].hints.nudge: typeset.unset.outside",
                        "6 parts[0].hints.rule: typeset.unset.command",
                        "9 parts[0].wrong-answers[0].feedback: typeset.unset.argument",
                        "12 parts[0].wrong-answers[0].checks[0].feedback: typeset.unset.beginning",
                        "14 parts[0].method[0].name: typeset.unset.column",
                        "16 solution[0].text: typeset.unset.right",
                        "17 solution[0].math: typeset.unset.argument");
    }

    @Test
    void whatIsFilledInCanBeSetAndNamesAreNoTexts() {
        assertThat(unset("""
                prompt: 'Solve $@{a}x^@{n} = \\frac{@{b}}{@{c}}$ for 3 %'
                parameters: { text: '$x', n: 2..3 }
                solution:
                  - text: ok
                    math: 'x = @{a + b}^2'
                """)).isEmpty();
        assertThat(unset("prompt: [")).isEmpty();
    }

    @Test
    void itIsSaidOfWhatWasTyped() {
        assertThat(ProblemCheck.unset(new BankFile("draft.yaml", "prompt: 'So $\\frac{@{a}}{2$.'"))
                        .getFirst()
                        .message())
                .isEqualTo("the formula '\\frac{@{a}}{2' cannot be set: a brace is not closed");
    }
}
