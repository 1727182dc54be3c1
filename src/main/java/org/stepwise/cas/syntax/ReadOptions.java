package org.stepwise.cas.syntax;

import java.util.Set;

/**
 * How to read a text.
 *
 * @param names identifiers of several letters or digits that are one name, and letters that are names rather than constants
 * @param decimalComma whether 0,5 is a half; a list is then written with semicolons
 */
public record ReadOptions(Set<String> names, boolean decimalComma) {

    private static final ReadOptions DEFAULTS = new ReadOptions(Set.of(), false);

    public ReadOptions {
        names = Set.copyOf(names);
    }

    public static ReadOptions defaults() {
        return DEFAULTS;
    }
}
