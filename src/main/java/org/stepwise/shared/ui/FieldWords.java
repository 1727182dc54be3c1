package org.stepwise.shared.ui;

/** What the line field says, and the names of its keys. */
final class FieldWords {

    static final String[] KEYS = {
        "finish",
        "wrote",
        "goesOn",
        "nothingCounted",
        "suggest",
        "tooLong",
        "checking",
        "unread",
        "kept",
        "keys",
        "power",
        "root",
        "fraction",
        "or",
        "orWord",
        "openBracket",
        "closeBracket",
        "plus",
        "minus",
        "equals",
        "point",
        "plusMinus",
        "comma",
        "less",
        "greater",
        "pi",
        "openBrace",
        "closeBrace",
        "openSquare",
        "closeSquare",
        "infinity",
        "atMost",
        "atLeast",
        "letterY",
        "exponential",
        "constant",
        "metre",
        "centimetre",
        "second",
        "gram",
        "kilogram",
        "degree",
        "x",
        "delete",
        "letters",
        "typeset",
        "open",
        "openHelp"
    };

    private FieldWords() {}
}
