package org.stepwise.solver;

import java.util.List;
import java.util.Locale;

/**
 * One line on the board.
 *
 * @param expression mathematics that the parser and the line checker read
 * @param arguments what stands in the places of the rule's sentence
 */
public record Step(String expression, Rule rule, List<String> arguments) {

    public Step {
        arguments = List.copyOf(arguments);
    }

    /** What was done and why, in English. */
    public String text() {
        return text(Locale.ENGLISH);
    }

    /** The same in another language; in English where that is not known. */
    public String text(Locale locale) {
        return rule.sentence(arguments, locale);
    }
}
