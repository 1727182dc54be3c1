package org.stepwise.cas.syntax;

import java.util.Set;

/**
 * How to read a text.
 *
 * @param names identifiers of several letters or digits that are one name, and letters that are names rather than constants
 * @param decimalComma whether 0,5 is a half; a list is then written with semicolons
 * @param naturalLog whether a log without a base is the natural one rather than that of base 10
 */
public record ReadOptions(Set<String> names, boolean decimalComma, boolean naturalLog) {

    private static final ReadOptions DEFAULTS = new ReadOptions(Set.of(), false, false);

    public ReadOptions {
        names = Set.copyOf(names);
    }

    public ReadOptions(Set<String> names, boolean decimalComma) {
        this(names, decimalComma, false);
    }

    public static ReadOptions defaults() {
        return DEFAULTS;
    }

    public ReadOptions withNames(Set<String> names) {
        return new ReadOptions(names, decimalComma, naturalLog);
    }

    public ReadOptions withDecimalComma(boolean decimalComma) {
        return new ReadOptions(names, decimalComma, naturalLog);
    }

    public ReadOptions withNaturalLog(boolean naturalLog) {
        return new ReadOptions(names, decimalComma, naturalLog);
    }
}
